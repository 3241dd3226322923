// @ts-check
// What the phone keeps of the checklist: her answers, and which list is hers.
import { entries, onChange, read } from "./store.js";

/** @typedef {import("./checklist_progress.js").Me} Me */
/** @typedef {import("./checklist_progress.js").Tick} Tick */

export const ME = "checklist";

/** @returns {Promise<Me>} */
export async function whoAmI() {
  return (await read("settings", ME)) || {};
}

/** @type {Promise<Map<string, Tick>> | undefined} */
let kept;
onChange("ticks", () => (kept = undefined));

/** All ticks, read once for the fifty rows of a page. @returns {Promise<Map<string, Tick>>} */
export function allTicks() {
  if (!kept) {
    kept = entries("ticks").then((rows) => new Map(rows));
    kept.catch(() => (kept = undefined));
  }
  return kept;
}

/** Calls now and after every change, here or in another window.
 * @param {(ticks: Map<string, Tick>, me: Me) => void} listener */
export function watchChecklist(listener) {
  // A phone that keeps nothing still shows the whole list as it was built.
  const tell = () => Promise.all([allTicks(), whoAmI()]).then((now) => listener(...now), () => {});
  const stops = [
    onChange("ticks", tell),
    onChange("settings", (key) => (key === undefined || key === ME) && tell()),
  ];
  tell();
  return () => stops.forEach((stop) => stop());
}
