// @ts-check
// A check-in between this phone and the server, which holds the clock. What she did is kept
// first and told then, as often as it takes.
import { GONE, change, read } from "./store.js";
import { meantHour } from "./checkin_days.js";
import { withTurn } from "./turn.js";

/**
 * @typedef {object} Standing as the server told it
 * @property {"on" | "fired" | "none"} state
 * @property {string | null} next
 * @property {string | null} fires_at
 * @property {string | null} report
 */
/**
 * @typedef {object} Checkin
 * @property {string} id made from the secret
 * @property {string} secret
 * @property {string} case
 * @property {number} revision
 * @property {string[]} due
 * @property {string} zone
 * @property {number} grace_hours
 * @property {string} report id of the sealed plan
 * @property {string} envelope
 * @property {string} answered up to which hour she has given a sign
 * @property {"set" | "end"} [wants] what the server does not know yet
 * @property {string} [well] a sign that the server does not know yet, for this hour
 * @property {Standing} [standing]
 */

export const KEY = "mine";
/** Under this the browser wakes the worker when there is signal. */
export const TAG = "checkin";
const PATIENCE_MS = 10_000;
const FRESH_MS = 60_000;

/** When she gave a sign in this window. */
let givenAt = -Infinity;

/** @returns {Promise<Checkin | undefined>} */
export function readCheckin() {
  return read("checkins", KEY);
}

/** One touch. Kept at once, told as soon as there is a signal. */
export async function giveSign() {
  givenAt = Date.now();
  const now = new Date(givenAt).toISOString();
  await changed((mine) => {
    const well = meantHour(mine.due, Date.now()) ?? now;
    return { ...mine, well, answered: well > mine.answered ? well : mine.answered };
  });
  wakeWorkerLater();
  return settle();
}

export async function endCheckin() {
  await changed((mine) => ({ ...mine, wants: "end" }));
  wakeWorkerLater();
  return settle();
}

/** For any page and for the worker, which is woken again where this rejects: only what is untold, and nothing is asked. */
export async function tellUntold() {
  const mine = await readCheckin();
  if ((mine?.wants || mine?.well) && !(await settle())) throw new Error("not told yet");
}

/** Where the browser can: with the app closed. */
export function wakeWorkerLater() {
  // Never awaited: without a worker "ready" never comes.
  navigator.serviceWorker?.ready
    .then((registration) => /** @type {any} */ (registration).sync?.register(TAG))
    .catch(() => undefined);
}

/** Tell what is not told yet, then hear how it stands. @returns {Promise<boolean>} whether the server answered */
export function settle() {
  return withTurn("checkin", async () => {
    const mine = await readCheckin();
    if (!mine) return true;
    if (mine.wants === "end") return tellEnd(mine);
    if (mine.wants === "set" && !(await hear(mine, "PUT", "", setting(mine), { wants: undefined }))) return false;
    const { well } = (await readCheckin()) ?? {};
    // Given just now it stands for the hour that the server's clock shows: this phone's may show another day.
    const age_ms = Date.now() - givenAt;
    const upto = age_ms >= 0 && age_ms < FRESH_MS ? undefined : well;
    if (well) return hear(mine, "POST", "/well", { secret: mine.secret, upto }, { well: undefined });
    return hear(mine, "GET", "", undefined, {});
  });
}

/** @param {Checkin} mine */
function setting({ secret, revision, due, grace_hours, report, envelope }) {
  return { v: 1, secret, revision, due, grace_hours, report, envelope };
}

/** @param {Checkin} mine */
async function tellEnd(mine) {
  const said = await ask(mine.id, "POST", "/end", { secret: mine.secret });
  if (!said) return false;
  // Saved anew while this was on its way: that one stays, and is told next.
  const isEnded = (/** @type {Checkin} */ now) => now.wants === "end" && now.revision === mine.revision;
  await changed((now) => (isEnded(now) ? GONE : undefined));
  return true;
}

/**
 * @param {Checkin} mine @param {string} method @param {string} path @param {unknown} body
 * @param {Partial<Checkin>} done what is true once the server has answered
 */
async function hear(mine, method, path, body, done) {
  const standing = await ask(mine.id, method, path, body);
  if (!standing) return false;
  // What she did while this was on its way stays to be told.
  const wishes = /** @type {const} */ (["wants", "well"]);
  const isAnswered = (/** @type {Checkin} */ now) => now.revision === mine.revision && wishes.every((wish) => !(wish in done) || now[wish] === mine[wish]);
  await changed((now) => (isAnswered(now) ? asHeard({ ...now, ...done, standing }) : undefined));
  return true;
}

/** Up to which hour she has answered is what the server says, once it knows all. @param {Checkin} mine @returns {Checkin} */
function asHeard(mine) {
  const { state, next } = mine.standing ?? {};
  if (mine.wants || mine.well || state !== "on") return mine;
  const answered = next ? new Date(Date.parse(next) - 1).toISOString() : mine.due.slice().sort().pop();
  return { ...mine, answered: answered ?? mine.answered };
}

/** @param {(mine: Checkin) => Checkin | typeof GONE | undefined} turn */
function changed(turn) {
  return change("checkins", KEY, (/** @type {Checkin | undefined} */ mine) => mine && turn(mine));
}

/** @param {string} id @param {string} method @param {string} path @param {unknown} body @returns {Promise<Standing | undefined>} */
async function ask(id, method, path, body) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/api/checkins/${id}${path}`, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
      // A sign outlives the page she has just closed; a plan may be larger than browsers allow.
      keepalive: path !== "",
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    const said = await answer.json();
    // Only our own server's words count: hotel gates answer everything.
    return answer.ok && typeof said?.state === "string" ? said : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
