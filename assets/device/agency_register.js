// @ts-check
// The agency list as this phone keeps it, and a newer one when there is a signal.
import { isDifference, unpacked } from "./agency_copy.js";
import { change, read } from "./store.js";

/** @typedef {import("./agency_copy.js").Register} Register */
/** @typedef {{ tag: string | null, kept_at: string, register: Register }} Kept */

const SHELF = "register";
const KEY = "agencies";
const MISSED = "missed";
const PATIENCE_MS = 30_000;

/** The list on this phone, or undefined. @returns {Promise<Kept | undefined>} */
export function keptRegister() {
  return read(SHELF, KEY);
}

/**
 * Ask the server for a newer list and keep it whole, or leave the old one as it is.
 * @param {string} address @param {Kept | undefined} before
 * @param {(refused: unknown) => void} onRefused this phone does not keep it; it can still be read
 * @returns {Promise<Kept | undefined>} the list to use from now on
 */
export async function newerRegister(address, before, onRefused) {
  return certainRegister(address, before, onRefused).catch(() => before);
}

/**
 * The same; throws when the server gives no list, for whoever must not take silence for "nothing new".
 * @param {string} address @param {Kept | undefined} before @param {(refused: unknown) => void} onRefused
 * @returns {Promise<Kept | undefined>}
 */
export async function certainRegister(address, before, onRefused) {
  const answer = await newer(address, before);
  if (answer === "same" || isEarlier(answer.register, before)) return before;
  const found = { ...answer, kept_at: new Date().toISOString() };
  // Another window may have asked as well, and been answered with a newer one.
  const newest = (/** @type {Kept | undefined} */ now) => (isEarlier(found.register, now) ? undefined : found);
  const kept = await change(SHELF, KEY, newest).catch((refused) => void onRefused(refused));
  return kept ?? found;
}

/**
 * What has changed, or everything when that does not lead to the list it should.
 * @param {string} address @param {Kept | undefined} before
 * @returns {Promise<"same" | { tag: string | null, register: Register }>}
 */
async function newer(address, before) {
  const answer = await ask(address, before);
  if (answer === "same") return answer;
  const kept = before?.register.agencies ?? [];
  try {
    return { tag: answer.tag, register: checked(await unpacked(answer.told, kept)) };
  } catch (damaged) {
    if (!isDifference(answer.told)) throw damaged;
  }
  const whole = await ask(address, undefined);
  if (whole === "same") throw new Error("asked for the whole list");
  return { tag: whole.tag, register: checked(await unpacked(whole.told, [])) };
}

/**
 * @param {string} address @param {Kept | undefined} before
 * @returns {Promise<"same" | { tag: string | null, told: any }>}
 */
async function ask(address, before) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const missed = Number(await read(SHELF, MISSED).catch(() => 0)) || 0;
    /** @type {Record<string, string>} */
    const headers = {};
    if (before?.tag) headers["If-None-Match"] = before.tag;
    // Only how many, and only with a request that is made anyway: no name leaves this phone.
    if (missed) headers["Bekal-Missed"] = String(missed);
    const since = before?.register.snapshot;
    const where = since ? `${address}?since=${since}` : address;
    // The browser's own cache would answer with yesterday's list, and keep it a second time.
    const answer = await fetch(where, { headers, cache: "no-store", signal: patience.signal });
    if (missed && (answer.ok || answer.status === 304)) await forgetMissed(missed);
    if (answer.status === 304) return "same";
    if (!answer.ok) throw new Error("no register");
    return { tag: answer.headers.get("ETag"), told: await answer.json() };
  } finally {
    clearTimeout(timer);
  }
}

/** Others may have been counted meanwhile. @param {number} told */
async function forgetMissed(told) {
  const less = (/** @type {number | undefined} */ now) => Math.max(0, (now ?? 0) - told);
  await change(SHELF, MISSED, less).catch(() => undefined);
}

/** A copy kept on the way must not take us back. @param {Register} found @param {Kept | undefined} before */
function isEarlier(found, before) {
  if (!before) return false;
  const later = Date.parse(before.register.imported_at) - Date.parse(found.imported_at);
  // Two of the same second.
  return later > 0 || (later === 0 && (found.snapshot ?? 0) < (before.register.snapshot ?? 0));
}

/** The parts that everything else relies on. @param {any} found @returns {Register} */
function checked(found) {
  const isDay = (/** @type {unknown} */ day) => /^\d{4}-\d\d-\d\d$/.test(String(day));
  const isWhole =
    isDay(found.date) &&
    (found.sanctions_date === null || isDay(found.sanctions_date)) &&
    typeof found.source === "string" &&
    found.agencies.every((/** @type {any} */ each) => typeof each?.n === "string" && typeof each.l === "string");
  if (!isWhole) throw new Error("no register");
  return found;
}
