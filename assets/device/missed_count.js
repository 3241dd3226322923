// @ts-check
// How many questions found nobody: only the number goes along with the next request for the list.
import { change } from "./store.js";

const MOST = 20;
const RESTED_MS = 2000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let last = "";

/** Once for each question, when the fingers have rested. @param {string} query @param {boolean} isMissed */
export function noteMissed(query, isMissed) {
  clearTimeout(timer);
  if (!isMissed || query === last) return;
  timer = setTimeout(() => {
    last = query;
    change("register", "missed", (/** @type {number | undefined} */ now = 0) => Math.min(MOST, now + 1)).catch(() => undefined);
  }, RESTED_MS);
}
