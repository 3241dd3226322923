// @ts-check
// What the server has taken lies here sealed for some days more, for the day on which the server
// is put back from a copy that is older than the report.
import { isHeld } from "./case_thread.js";
import { startDelivering } from "./outbox.js";
import { change, entries } from "./store.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {import("./new_case.js").Case} Case */
/** @typedef {import("./new_case.js").CaseEvent} CaseEvent */

// Longer than anybody needs to put a server back from a copy.
const HELD_MS = 14 * 24 * 60 * 60_000;
/** A server tells at once of what it has taken. */
const TOLD_AFTER_MS = 10 * 60_000;

/**
 * The server has told a case from the beginning: what it did not name it does not have.
 * @param {Case} thread @param {CaseEvent[]} whole
 */
export async function bringAgain({ case: name, anew, events }, whole) {
  // An office that tells of a report again does not say that the server has it.
  const known = new Set(whole.filter(({ type }) => type === "report.received").map(({ report }) => report));
  const lost = (await heldOf(name)).filter((each) => !known.has(each.id) && (anew || isPast(each, TOLD_AFTER_MS)));
  const ids = new Set(lost.map(({ id }) => id));
  // Nobody has them now, and nobody is said to.
  if (lost.length) await change("cases", name, (/** @type {Case | undefined} */ now) => now && { ...now, events: now.events.filter((each) => !isOf(each, ids)) });
  for (const { id } of lost) await change("outbox", id, waitsAgain);
  if (lost.length) startDelivering();
  if (!anew) return;
  // It may not know this phone's address either; of a case that is gone it needs none.
  const isGone = events.some(({ type }) => type === "case.erased");
  if (!isGone) await change("settings", "push", (push) => push && { ...push, cases: push.cases.filter((/** @type {string} */ each) => each !== name) });
  await change("cases", name, (/** @type {Case | undefined} */ now) => (now?.anew ? { ...now, anew: undefined } : undefined));
}

/** Taken back: nothing of it is brought again. @param {string} name @param {CaseEvent} erased */
export async function dropHeld(name, erased) {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  const withdrawal = reports.find(({ id }) => id === erased.report);
  for (const { id, order, received_at = "" } of await heldOf(name)) {
    // As they were written, where that is known: clocks are set, here and there.
    const isMeant = withdrawal ? order <= withdrawal.order : Date.parse(received_at) <= Date.parse(erased.at);
    if (isMeant) await change("outbox", id, emptied);
  }
}

/** After it was heard that the server has it still. @param {string} name */
export async function letGo(name) {
  for (const each of await heldOf(name)) if (isPast(each, HELD_MS)) await change("outbox", each.id, emptied);
}

/** As they were written. @param {string} name @returns {Promise<Waiting[]>} */
async function heldOf(name) {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  return reports.filter((each) => each.case === name && isHeld(each)).sort((one, other) => one.order - other.order);
}

/** @param {Waiting} report @param {number} span_ms */
function isPast({ received_at = "" }, span_ms) {
  return Date.now() - Date.parse(received_at) > span_ms;
}

/** @param {CaseEvent} event @param {Set<string>} ids */
function isOf({ type, report }, ids) {
  return report !== null && ids.has(report) && type.startsWith("report.");
}

/** The sealed bytes have done their work. @param {Waiting | undefined} now @returns {Waiting | undefined} */
function emptied(now) {
  return now && isHeld(now) ? { ...now, envelope: undefined } : undefined;
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function waitsAgain(now) {
  return now && isHeld(now) ? { ...now, state: "queued", received_at: undefined } : undefined;
}
