// @ts-check
// Goes through the outbox once and hands over what waits. Works in a page and in the service
// worker, so it touches no document and imports nothing late.
import { change, entries, read, tell } from "./store.js";
import { alarmsReleased, giveWay } from "./give_way.js";
import { withTurn } from "./turn.js";

/**
 * @typedef {object} Waiting one report in the outbox
 * @property {string} id
 * @property {string} kind
 * @property {number} order within its case
 * @property {"armed" | "queued" | "delivered" | "refused" | "conflict" | "cancelled"} state
 * @property {string} written_at
 * @property {string} language
 * @property {string} [case]
 * @property {string} [envelope] the exact bytes to send; none: it could not be sealed yet. What was
 *   delivered keeps them for some days, should the server have to be put back from a copy
 * @property {string} [late] the same, saying that it was sent late
 * @property {number} [armed_at]
 * @property {number} [due_at] when the count-down ends
 * @property {string} [received_at]
 * @property {string} [refers_to]
 * @property {string} [error] the code of a refusal
 * @property {string} [sms_at] when she said that she sent it by SMS as well
 * @property {true} [practice] never to be sent
 */
/**
 * @typedef {object} Outcome
 * @property {"delivered" | "refused" | "conflict" | "wait" | "away"} is
 * @property {string} [received_at]
 * @property {string} [error]
 * @property {number} [pause_ms] how long the server asks to be left alone
 */
/** @typedef {{ waiting: number, delivered: number, away: boolean, pause_ms: number, has_alarm: boolean }} Passed */

const PATIENCE_MS = 10_000;
// GPRS carries no more where the signal is weak: a long report gets longer than a short one.
const BYTES_PER_MS = 1;
const GRACE_MS = 2000;
const LONGEST_COUNT_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
// Browsers allow 64 KiB in all to outlive a page.
const MAY_OUTLIVE = 32 * 1024;
const SLOW_CLOCK_MS = 60_000;

/**
 * For the worker: rejects while something waits, so that the browser wakes it again. That takes
 * minutes, so a count-down that is nearly over is waited for: the phone may just have been snatched.
 */
export async function deliver() {
  const first = await pass();
  const wait_ms = first.waiting > 0 ? await untilDue() : 0;
  if (wait_ms > 0) await new Promise((resolve) => setTimeout(resolve, wait_ms));
  const { waiting } = wait_ms > 0 ? await pass() : first;
  if (waiting > 0) throw new Error(`${waiting} waiting`);
}

/** @returns {Promise<number>} milliseconds; 0: no count-down ends soon */
async function untilDue() {
  const ends = (await inOrder()).filter(({ state }) => state === "armed").map(({ due_at = 0 }) => due_at + GRACE_MS + 1 - Date.now());
  return Math.max(0, ...ends.filter((wait_ms) => wait_ms < LONGEST_COUNT_MS));
}

/** One sender at a time, over all windows and the worker. @returns {Promise<Passed>} */
export function pass() {
  return withTurn("outbox", handOverAll);
}

/** @returns {Promise<Passed>} */
async function handOverAll() {
  /** @type {Passed} */
  const passed = { waiting: 0, delivered: 0, away: false, pause_ms: 0, has_alarm: false };
  /** @type {Map<string, string>} what waits, and its kind */
  const waits = new Map();
  /** @type {Map<string | undefined, string>} which report of a case all others of it stand behind */
  const held = new Map();
  /** @type {Set<string>} */
  const tried = new Set();
  // Asked anew each time: an alarm that was pressed, or released, meanwhile is next.
  let since = alarmsReleased();
  for (const [id, outcome] of unwritten) await note(id, outcome);
  for (let id = await nextUntried(tried); id; since = alarmsReleased(), id = await nextUntried(tried)) {
    const report = await takeUp(id);
    waits.delete(id);
    if (!report) continue;
    // What came later in a case never overtakes: a cancel stays behind its alarm.
    const isBehind = (held.get(report.case) ?? id) !== id;
    const goes = report.envelope && report.state === "queued" && !passed.away && !isBehind;
    const outcome = goes ? await handOver(id, report.envelope ?? "", report.kind === "alarm" ? undefined : since) : undefined;
    if (outcome) await note(id, outcome);
    if (outcome?.is === "delivered") passed.delivered++;
    if (!outcome || outcome.is === "wait" || outcome.is === "away") {
      waits.set(id, report.kind);
      if (!isBehind) held.set(report.case, id);
    } else if (!isBehind) held.delete(report.case);
    passed.away = passed.away || outcome?.is === "away" || Boolean(outcome?.pause_ms);
    passed.pause_ms = Math.max(passed.pause_ms, outcome?.pause_ms ?? 0);
  }
  return { ...passed, waiting: waits.size, has_alarm: [...waits.values()].includes("alarm") };
}

/**
 * Once as it is: an alarm that was looked at in its count-down is looked at again when it may go.
 * @param {Set<string>} tried @returns {Promise<string | undefined>}
 */
async function nextUntried(tried) {
  const as = (/** @type {Waiting} */ { id, state, envelope }) => `${id} ${state} ${Boolean(envelope)}`;
  const next = (await inOrder()).find((each) => !tried.has(as(each)));
  if (next) tried.add(as(next));
  return next?.id;
}

/** Alarms first, then as written. @returns {Promise<Waiting[]>} */
async function inOrder() {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  const rank = (/** @type {Waiting} */ { kind }) => (kind === "alarm" ? 0 : 1);
  return reports.map(asTold).filter(isWaiting).sort((one, other) => rank(one) - rank(other) || one.order - other.order);
}

/** What was told of reports while the phone had no room to write it down. @type {Map<string, Outcome>} */
const unwritten = new Map();

/** As it was told, also where there was no room to keep that. @param {Waiting} report @returns {Waiting} */
export function asTold(report) {
  const told = isWaiting(report) ? unwritten.get(report.id) : undefined;
  if (!told || told.is === "wait" || told.is === "away") return report;
  return { ...report, state: told.is, received_at: told.received_at, error: told.error };
}

/** @param {Waiting} report */
export function isWaiting(report) {
  return report.state === "armed" || report.state === "queued";
}

/**
 * Whether the count-down ended without anybody there to send: the phone was taken or died.
 * @param {Waiting} report
 */
export function isOverdue({ state, due_at = 0, armed_at = 0 }) {
  // A clock that was set back would keep an alarm from ever being due.
  const clockWentBack = Date.now() < armed_at - SLOW_CLOCK_MS;
  return state === "armed" && (Date.now() > due_at + GRACE_MS || clockWentBack);
}

/** The report as it is now, if it may go. @param {string} id */
async function takeUp(id) {
  /** @type {Waiting | undefined} */
  const report = await change("outbox", id, turned).catch(() => unturned(id));
  return report && isWaiting(report) ? report : undefined;
}

/** Without room to write it down it goes all the same. @param {string} id @returns {Promise<Waiting | undefined>} */
async function unturned(id) {
  const now = await read("outbox", id);
  return turned(now) ?? now;
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function turned(now) {
  // Practice is never sent, however it came here. The server would refuse it as well.
  if (now?.practice) return { ...now, state: "refused", error: "practice" };
  // An overdue alarm becomes one to be sent.
  return now && isOverdue(now) && now.late ? { ...now, state: "queued", envelope: now.late, late: undefined } : undefined;
}

/** Keep what became of a report. @param {string} id @param {Outcome} outcome */
export async function note(id, outcome) {
  const { is, received_at, error } = outcome;
  if (is === "wait" || is === "away") return;
  const settled = (/** @type {boolean} */ isHeld) => (/** @type {Waiting | undefined} */ now) => {
    if (!now) return undefined;
    // A conflict is our own mistake, and so may be a key or kind the server does not know: keep all.
    if (is === "conflict" || mayBeOurs(error)) return { ...now, state: is, error };
    const { envelope, late, ...rest } = now;
    return { ...rest, ...(isHeld && { envelope }), state: is, received_at, error };
  };
  try {
    // A full phone has no room for a word, but mostly for less.
    await change("outbox", id, settled(is === "delivered")).catch(() => change("outbox", id, settled(false)));
    unwritten.delete(id);
  } catch {
    const isNews = !unwritten.has(id);
    unwritten.set(id, outcome);
    if (isNews) tell("outbox", id);
  }
}

/** What a server of another version, or one that is set up wrongly for an hour, says to a good report. @param {string | undefined} error */
function mayBeOurs(error) {
  return error !== undefined && ["unknown_key", "unknown_kind", "unknown_version"].includes(error);
}

/**
 * Hand one report to the server.
 * @param {string} id @param {string} envelope @param {number} [since] stops for an alarm that was released since then
 * @returns {Promise<Outcome>}
 */
export async function handOver(id, envelope, since) {
  const patience = new AbortController();
  let isStopped = false;
  const stop = () => ((isStopped = true), patience.abort());
  const over = since === undefined ? () => undefined : giveWay(since, stop);
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS + envelope.length / BYTES_PER_MS);
  try {
    const answer = await fetch(`/api/reports/${id}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: envelope,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      keepalive: envelope.length < MAY_OUTLIVE,
      signal: patience.signal,
    });
    return judge(id, answer, await answer.json().catch(() => undefined));
  } catch {
    return { is: isStopped ? "wait" : "away" };
  } finally {
    clearTimeout(timer);
    over();
  }
}

/**
 * Only our own server's words count: hotel gates and proxies answer everything.
 * @param {string} id @param {Response} answer @param {any} said @returns {Outcome}
 */
function judge(id, answer, said) {
  const isReceipt = said?.id === id && typeof said.received_at === "string";
  if ((answer.status === 201 || answer.status === 200) && isReceipt) {
    return { is: "delivered", received_at: said.received_at };
  }
  const error = typeof said?.error === "string" ? said.error : undefined;
  if (answer.status === 409 && error) return { is: "conflict", error };
  if ((answer.status === 413 || answer.status === 422) && error) return { is: "refused", error };
  return { is: "wait", pause_ms: askedPause(answer.headers.get("Retry-After")) };
}

/** @param {string | null} asked seconds, or a date */
function askedPause(asked) {
  if (!asked) return 0;
  const seconds = Number(asked);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(asked) - Date.now();
  return Math.min(LONGEST_PAUSE_MS, Math.max(0, pause || 0));
}
