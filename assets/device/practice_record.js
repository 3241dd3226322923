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

/** @param {Practice["kind"]} kind @param {number} began_at @returns {Practice} */
export function practice(kind, began_at) {
  return { practice: true, kind, began_at, states: { kept: new Date().toISOString() } };
}

/** @param {Practice} record */
export async function keepPractice(record) {
  await keep("practice", NOW, record);
  await keep("settings", PRACTISED, true);
}

/** One step only: the page may be on its way out. */
export function wipePractice() {
  return remove("practice", NOW);
}

/** What nobody could wipe, because the phone went dark; another window may still practise. */
export async function wipeOldPractice() {
  const rows = await entries("practice");
  if (rows.some(([, { began_at }]) => Math.abs(Date.now() - began_at) > LASTS_MS)) await wipePractice();
}
