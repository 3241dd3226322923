// @ts-check
// What the phone keeps of the checklist: her answers, and which list is hers.
import { COUNTRY, HOME_COUNTRY } from "./country_kept.js";
import { entries, onChange, read } from "./store.js";

/** @typedef {import("./checklist_outline.js").Me} Me */
/** @typedef {import("./checklist_steps.js").Tick} Tick */

export const ME = "checklist";

/** A country she chose for the numbers is her destination until she names another here.
 * @returns {Promise<Me>} */
export async function whoAmI() {
  const [me = {}, country] = await Promise.all([read("settings", ME), read("settings", COUNTRY)]);
  const isAbroad = country && country !== HOME_COUNTRY;
  return me.destination === undefined && isAbroad ? { ...me, destination: country } : me;
}

/** @type {Promise<Map<string, Tick>> | undefined} */
let kept;
onChange("ticks", () => (kept = undefined));

/** All ticks, read once for the seventy rows of a page. @returns {Promise<Map<string, Tick>>} */
export function allTicks() {
  if (!kept) {
    kept = entries("ticks").then((rows) => new Map(rows));
    kept.catch(() => (kept = undefined));
  }
  return kept;
}

/** Whether she has answered anything, or told where she stands. */
export async function hasBegun() {
  const [ticks, me] = await Promise.all([entries("ticks"), read("settings", ME)]);
  return ticks.length > 0 || me !== undefined;
}

/** Calls now and after every change, here or in another window.
 * @param {(ticks: Map<string, Tick>, me: Me) => void} listener */
export function watchChecklist(listener) {
  // A phone that keeps nothing still shows the whole list as it was built.
  const tell = () => Promise.all([allTicks(), whoAmI()]).then((now) => listener(...now), () => {});
  const isMine = (/** @type {string | undefined} */ key) => !key || key === ME || key === COUNTRY;
  const stops = [onChange("ticks", tell), onChange("settings", (key) => isMine(key) && tell())];
  tell();
  return () => stops.forEach((stop) => stop());
}
