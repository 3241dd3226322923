// @ts-check
// What a practice keeps: on a shelf of its own, of a type of its own, for as long as it lasts.
// What she writes in it is never kept.
import { PRACTISED } from "./practised.js";
import { entries, keep, remove } from "./store.js";

/**
 * @typedef {object} Practice
 * @property {true} practice by this the real queue knows that it must never send it
 * @property {"alarm" | "report"} kind
 * @property {number} began_at
 * @property {Partial<Record<import("./case_thread.js").State, string>>} states
 */

export const LASTS_MS = 10 * 60_000;
const NOW = "now";
const ALIVE = "practice";

/** @param {Practice["kind"]} kind @param {number} began_at @returns {Practice} */
export function practice(kind, began_at) {
  return { practice: true, kind, began_at, states: { kept: new Date().toISOString() } };
}

/** @param {Practice} record */
export async function keepPractice(record) {
  await keep("practice", NOW, record);
  await keep("settings", PRACTISED, true);
}

export function wipePractice() {
  return remove("practice", NOW);
}

/** For as long as this window lives, the others know that somebody practises. */
export function stayAlive() {
  navigator.locks?.request(ALIVE, { mode: "shared" }, () => new Promise(() => undefined)).catch(() => undefined);
}

/** A page on its way out may not come to wipe anything, so the next page does. */
export async function wipeLeft() {
  const [[, left] = []] = await entries("practice");
  if (!left) return;
  if (navigator.locks) await navigator.locks.request(ALIVE, { ifAvailable: true }, async (lock) => lock && wipePractice());
  else if (Math.abs(Date.now() - left.began_at) > LASTS_MS) await wipePractice();
}
