// @ts-check
// What a practice keeps: on a shelf of its own, of a type of its own, for as long as it lasts.
import { PRACTISED } from "./practised.js";
import { entries, keep, remove } from "./store.js";

/**
 * @typedef {object} Practice
 * @property {true} practice by this the real queue knows that it must never send it
 * @property {"alarm" | "report"} kind
 * @property {number} began_at
 * @property {import("./report_content.js").Content} content
 * @property {Partial<Record<import("./case_thread.js").State, string>>} states
 */

export const LASTS_MS = 10 * 60_000;
const NOW = "now";

/** @param {Practice["kind"]} kind @param {number} began_at @param {Practice["content"]} [content] @returns {Practice} */
export function practice(kind, began_at, content = {}) {
  return { practice: true, kind, began_at, content, states: { kept: new Date().toISOString() } };
}

/** @param {Practice} record */
export async function keepPractice(record) {
  await keep("practice", NOW, record);
  await keep("settings", PRACTISED, true);
}

export async function wipePractice() {
  for (const [key] of await entries("practice")) await remove("practice", key);
}

/** What nobody wiped, because the phone went dark; another window may still practise. */
export async function wipeOldPractice() {
  const rows = await entries("practice");
  if (rows.some(([, { began_at }]) => Math.abs(Date.now() - began_at) > LASTS_MS)) await wipePractice();
}
