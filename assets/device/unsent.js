// @ts-check
// What has waited on this phone so long that another way should be offered.

/** @typedef {import("./deliver.js").Waiting} Waiting */

const SLOW_MS = 15_000;
const OLD_MS = 2 * 24 * 60 * 60_000;

/** A call for help has no time to wait; a report has two days. @param {Waiting | undefined} report */
export function isSlow(report) {
  if (report?.state !== "queued") return false;
  const age = Date.now() - Date.parse(report.written_at);
  return age > (report.kind === "alarm" ? SLOW_MS : OLD_MS);
}

/** Whether something has lain here for two days. @param {Waiting[]} reports */
export function hasOld(reports) {
  return reports.some(({ state, written_at }) => state === "queued" && Date.now() - Date.parse(written_at) > OLD_MS);
}
