// @ts-check
// The outbox: write first, send second, remove last. It knows no button: it tells, the page shows.
import { change, entries, keepAll, remove } from "./store.js";
import { asTold, handOver, isOverdue, isWaiting, note, pass } from "./deliver.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {import("./deliver.js").Outcome} Outcome */

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 5 * 60_000;
// No longer than somebody in danger looks at the screen.
const LONGEST_SILENCE_MS = 30_000;

let started = false;
let waits = false;
let failures = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Promise<void> | undefined} */
let running;
let again = false;
/** What a page sends from its memory, with words of its own. @type {Set<string>} */
const byHand = new Set();

/** Try now and go on trying for as long as something waits. Safe to call again. */
export function startDelivering() {
  // Something new does not wait for what old reports were told.
  failures = 0;
  const looked = started ? Promise.resolve() : lookThrough().catch(() => undefined);
  if (!started) {
    started = true;
    // The browser's word on signal is only a hint to try sooner.
    addEventListener("online", () => void sendNow());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void sendNow();
      // A browser asks its worker a few times only, and then no more.
      else if (waits) wakeWorkerLater();
    });
  }
  void looked.then(sendNow);
}

/**
 * For what another window may have left behind. Its own reports this one sends already; an alarm
 * does not wait for the pause of a report.
 * @param {boolean} hasAlarm
 */
export function deliverBeside(hasAlarm) {
  if (!started) startDelivering();
  else if (hasAlarm || !waits) void sendNow();
}

/**
 * Keep, then send. Resolves when it is kept.
 * @param {Waiting} report @param {import("./store.js").Row[]} rows kept with it or not at all
 */
export async function post(report, ...rows) {
  await keepAll([["outbox", report.id, report], ...rows]);
  wakeWorkerLater();
  startDelivering();
}

/** A place in the line behind everything that is there. @returns {Promise<number>} */
export async function nextOrder() {
  return 1 + Math.max(0, ...(await everyReport()).map(({ order }) => order));
}

/** A tap: the pause is over. @returns {Promise<void>} */
export function sendNow() {
  again = running !== undefined;
  running ??= rounds().finally(() => (running = undefined));
  return running;
}

async function rounds() {
  do {
    again = false;
    await round();
  } while (again);
}

async function round() {
  clearTimeout(timer);
  try {
    // Without a seal this one waits; the others need not.
    await sealWhatCouldNotBeSealed().catch(() => undefined);
    const { waiting, delivered, pause_ms, has_alarm } = await pass();
    waits = waiting > 0;
    failures = delivered > 0 || waiting === 0 ? 0 : failures + 1;
    const pause = Math.max(pause_ms, growing(failures));
    if (waits) tryAgain(has_alarm ? Math.min(pause, LONGEST_SILENCE_MS) : pause);
  } catch {
    // A store that refuses now may open later: after a crash a browser mends its files first.
    tryAgain(growing(++failures));
  }
}

/** @param {number} pause_ms */
function tryAgain(pause_ms) {
  // Jitter: thousands of phones come back at the same moment after a failure.
  const pause = Math.min(LONGEST_PAUSE_MS, pause_ms * (1 + Math.random() / 2));
  clearTimeout(timer);
  timer = setTimeout(() => void sendNow(), pause);
}

/** @param {number} times */
function growing(times) {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, times - 1));
}

/** An alarm whose page died before its words were ready. The worker cannot do this: see deliver. */
async function sealWhatCouldNotBeSealed() {
  const reports = await everyReport();
  const bare = reports.map(asTold).filter((report) => isWaiting(report) && !report.envelope && !report.practice && !byHand.has(report.id));
  for (const report of bare.filter((each) => each.state === "queued" || isOverdue(each))) {
    const { prepareCase, sealAlarm, sealBoth } = await import("./new_case.js");
    const receipt = await prepareCase();
    try {
      await sealAlarm(report.id, receipt);
    } catch (error) {
      if (/** @type {{ reason?: string }} */ (error).reason !== "full") throw error;
      // No room for the seal: it goes unkept. Nobody here can read an answer then, but somebody there knows.
      const { late } = await sealBoth(report, receipt);
      await note(report.id, await handOver(report.id, late));
    }
  }
}

/** Alarms that a touch stopped need not be remembered; what may have been refused by mistake is tried again. */
async function lookThrough() {
  for (const { id, state, envelope } of await everyReport()) {
    if (state === "cancelled") await remove("outbox", id);
    if (state === "refused" && envelope) await change("outbox", id, waitsAgain);
  }
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function waitsAgain(now) {
  return now?.state === "refused" ? { ...now, state: "queued", error: undefined } : undefined;
}

/** @returns {Promise<Waiting[]>} */
async function everyReport() {
  return (await entries("outbox")).map(([, report]) => report);
}

/** Where the browser can: wake the worker when there is signal, even with the app closed. */
export function wakeWorkerLater() {
  // Never awaited: without a worker "ready" never comes.
  navigator.serviceWorker?.ready
    .then((registration) => /** @type {any} */ (registration).sync?.register("outbox"))
    .catch(() => undefined);
}

/**
 * For a phone that refuses to keep anything: try for as long as this page is open.
 * @param {string} id @param {string} envelope @param {(outcome: Outcome) => void} tell
 */
export async function sendUnkept(id, envelope, tell) {
  byHand.add(id);
  for (let times = 1; ; times++) {
    const outcome = await handOver(id, envelope);
    tell(outcome);
    if (outcome.is !== "away" && outcome.is !== "wait") return;
    const pause = Math.min(LONGEST_SILENCE_MS, Math.max(outcome.pause_ms ?? 0, growing(times)));
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
      addEventListener("online", resolve, { once: true });
    });
  }
}
