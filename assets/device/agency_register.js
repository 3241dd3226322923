// @ts-check
// The agency list as this phone keeps it, and a newer one when there is a signal.
import { keep, read } from "./store.js";

/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {{ tag: string | null, kept_at: string, register: Register }} Kept */

const SHELF = "register";
const KEY = "agencies";
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
  const answer = await ask(address, before?.tag ?? null).catch(() => undefined);
  if (!answer) return before;
  if (answer === "same" || isEarlier(answer.register, before)) return before;
  const found = { ...answer, kept_at: new Date().toISOString() };
  await keep(SHELF, KEY, found).catch(onRefused);
  return found;
}

/**
 * @param {string} address @param {string | null} tag
 * @returns {Promise<"same" | { tag: string | null, register: Register }>}
 */
async function ask(address, tag) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    /** @type {Record<string, string>} */
    const headers = tag ? { "If-None-Match": tag } : {};
    // The browser's own cache would answer with yesterday's list, and keep it a second time.
    const answer = await fetch(address, { headers, cache: "no-store", signal: patience.signal });
    if (answer.status === 304) return "same";
    const register = await answer.json();
    if (!answer.ok || !isRegister(register)) throw new Error("no register");
    return { tag: answer.headers.get("ETag"), register };
  } finally {
    clearTimeout(timer);
  }
}

/** A copy kept on the way must not take us back. @param {Register} found @param {Kept | undefined} before */
function isEarlier(found, before) {
  return before !== undefined && Date.parse(found.imported_at) < Date.parse(before.register.imported_at);
}

/** A log-in page of a village's wifi must not become the list. @param {any} found @returns {found is Register} */
function isRegister(found) {
  const isDay = (/** @type {unknown} */ day) => /^\d{4}-\d\d-\d\d$/.test(String(day));
  return (
    isDay(found?.date) &&
    (found.sanctions_date === null || isDay(found.sanctions_date)) &&
    typeof found.source === "string" &&
    Array.isArray(found.agencies) &&
    found.agencies.every((/** @type {any} */ each) => typeof each?.n === "string" && typeof each.l === "string")
  );
}
