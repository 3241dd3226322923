// @ts-check
// Which of her dates is near. Python's tests ask the same module, by Node.
import { daysUntil, minusMonths, plusDays } from "./days.js";

/** @typedef {"medical" | "passport" | "visa" | "contract" | "insurance" | "own"} Kind */
/** @typedef {{ kind: Kind, day: string, name?: string }} KeptDate */
/** @typedef {{ id: string, date: KeptDate, left: number, is_near: boolean }} Ahead */

const DAYS_BEFORE = [14, 7];
// What takes weeks to renew, or to decide, is told of earlier.
const MONTHS_BEFORE = 4;
/** @type {Kind[]} */
const EARLY = ["passport", "visa", "contract"];

/** The days on which she wants to hear of it, the day itself last. @param {KeptDate} date @returns {string[]} */
export function remindersOf({ kind, day }) {
  const early = EARLY.includes(kind) ? [minusMonths(day, MONTHS_BEFORE)] : [];
  return [...early, ...DAYS_BEFORE.map((days) => plusDays(day, -days)), day];
}

/**
 * Nearest first; what has passed comes last.
 * @param {[string, KeptDate][]} kept @param {string} today @returns {Ahead[]}
 */
export function ahead(kept, today) {
  const rows = kept.map(([id, date]) => {
    const left = daysUntil(date.day, today);
    const [first = date.day] = remindersOf(date);
    return { id, date, left, is_near: left >= 0 && daysUntil(first, today) <= 0 };
  });
  return rows.sort((one, other) => order(one.left) - order(other.left));
}

/** The nearest that she wants to hear of today. @param {[string, KeptDate][]} kept @param {string} today */
export function nearest(kept, today) {
  return ahead(kept, today).find(({ is_near }) => is_near);
}

/** @param {number} left */
function order(left) {
  return left < 0 ? Number.MAX_SAFE_INTEGER / 2 - left : left;
}
