// @ts-check
// Days without clocks: "2027-02-28" is the same day in every time zone.

const DAY_MS = 86_400_000;

/** @param {Date} now @returns {string} the day where the phone is, as 2026-11-21 */
export function dayOf(now) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {string} day @param {number} days forwards, or backwards below nothing */
export function plusDays(day, days) {
  return written(numberOf(day) + days);
}

/** The same day of an earlier month, or that month's last day when it is shorter. @param {string} day @param {number} months */
export function minusMonths(day, months) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 - months, Math.min(date, last)) / DAY_MS);
}

/** Below nothing when it has passed. @param {string} day @param {string} today */
export function daysUntil(day, today) {
  return numberOf(day) - numberOf(today);
}

/** @param {string} day */
function numberOf(day) {
  return Date.parse(day) / DAY_MS;
}

/** @param {number} days since 1970 */
function written(days) {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
