// @ts-check
// The hours of a check-in: chosen as she reads them, in the time zone of this phone; kept in UTC.

/** A sign so long before the hour stands for it; the server holds it the same way. */
export const EARLY_MS = 2 * 60 * 60_000;
const MOST = 60;

/**
 * @param {string} day `2026-12-01` @param {string} time `18:30`
 * @param {number} every days between two; 0: once @param {number} times @returns {string[]} in UTC
 */
export function hoursOf(day, time, every, times) {
  const [year = 0, month = 1, first = 1] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const count = every ? Math.min(times, MOST) : 1;
  // By the calendar, not by adding 24 hours: her evening stays her evening when clocks change.
  return Array.from({ length: count }, (_, n) => new Date(year, month - 1, first + n * every, hour, minute).toISOString());
}

/** The first hour that no sign stands for yet. @param {string[]} due @param {string} answered */
export function nextHour(due, answered) {
  return due.filter((each) => each > answered).sort()[0];
}

/** Which hour a sign means that is given now; undefined: the server decides. @param {string[]} due @param {number} now */
export function meantHour(due, now) {
  return due.filter((each) => Date.parse(each) <= now + EARLY_MS).sort().pop();
}

/** Whether it is time to ask. @param {string[]} due @param {string} answered @param {number} now */
export function isAsked(due, answered, now) {
  const next = nextHour(due, answered);
  return next !== undefined && Date.parse(next) <= now + EARLY_MS;
}
