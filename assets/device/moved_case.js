// @ts-check
// A case that goes on under new words. What the office says of a file on its way, or of a plan, it says
// to the old ones: so the old case is heard, and not shown, until nothing of it is on its way.
import { isWaiting } from "./deliver.js";
import { everyFile, filesOf } from "./evidence_shelf.js";
import { change, entries, remove } from "./store.js";

/** @typedef {import("./new_case.js").Case} Case */

/** Its files are seen in the new one. @param {string} old @param {string} name */
export async function moveFiles(old, name) {
  for (const { id } of await filesOf(old)) await change("evidence", id, (now) => now && { ...now, for: name });
}

/** Old cases that nobody needs to hear any more go. */
export async function dropMoved() {
  const cases = (await entries("cases")).map(([, thread]) => /** @type {Case} */ (thread));
  for (const { case: name } of cases.filter(({ moved_to }) => moved_to)) if (!(await isOnItsWay(name))) await remove("cases", name);
}

/** @param {string} name */
async function isOnItsWay(name) {
  const isOfIt = (/** @type {{ case?: string }} */ each) => each.case === name;
  const files = (await everyFile()).filter(({ state, trouble }) => state === "announced" && !trouble);
  const rows = [...(await entries("outbox")), ...(await entries("checkins"))].map(([, row]) => row);
  const reports = rows.filter((row) => !("state" in row) || isWaiting(row));
  return [...files, ...reports].some(isOfIt);
}
