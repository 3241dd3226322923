// @ts-check
// What the server has taken lies here sealed for some days more, for the day on which the server
// is put back from a copy that is older than the report.
import { emptied, startDelivering } from "./outbox.js";
import { change, entries } from "./store.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {import("./new_case.js").CaseEvent} CaseEvent */

/**
 * The server has told a case from the beginning: what it did not name it does not have.
 * @param {string} name of the case @param {CaseEvent[]} whole
 */
export async function bringAgain(name, whole) {
  const known = new Set(whole.filter(({ type }) => type === "report.received").map(({ report }) => report));
  const lost = (await heldOf(name)).filter(({ id }) => !known.has(id));
  for (const { id } of lost) await change("outbox", id, waitsAgain);
  if (lost.length) startDelivering();
  // It may not know this phone's address either.
  await change("settings", "push", (push) => push && { ...push, cases: push.cases.filter((/** @type {string} */ each) => each !== name) });
}

/** Taken back: nothing of it is brought again. @param {string} name @param {string} until */
export async function dropHeld(name, until) {
  for (const { id, received_at = "" } of await heldOf(name)) {
    if (Date.parse(received_at) <= Date.parse(until)) await change("outbox", id, emptied);
  }
}

/** @param {string} name @returns {Promise<Waiting[]>} */
async function heldOf(name) {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  return reports.filter((each) => each.case === name && each.state === "delivered" && each.envelope);
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function waitsAgain(now) {
  return now?.state === "delivered" && now.envelope ? { ...now, state: "queued" } : undefined;
}
