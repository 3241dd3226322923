// @ts-check
// The office as this phone plays it: its four states and an answer, with nobody at the other end.
import { part, say } from "./page_texts.js";
import { keepPractice } from "./practice_record.js";
import { readAloud } from "./read_aloud.js";
import { showStates } from "./states_list.js";
import { textsOf } from "./listen_text.js";

/** @typedef {import("./practice_record.js").Practice} Practice */

/** @type {[state: import("./case_thread.js").State, after_ms: number][]} */
const PLAYED = [["server", 2000], ["office", 4000], ["opened", 7000]];
const ANSWERS_AFTER_MS = 10_000;

/**
 * @param {HTMLElement} panel @param {Practice} record
 * @returns {() => void} stop playing
 */
export function playOffice(panel, record) {
  clear(panel);
  show(panel, record);
  const timers = PLAYED.map(([state, after_ms]) => setTimeout(() => reach(panel, record, state), after_ms));
  timers.push(setTimeout(() => answer(panel, record), ANSWERS_AFTER_MS));
  return () => timers.forEach(clearTimeout);
}

/** @param {HTMLElement} panel */
function clear(panel) {
  for (const name of ["reply", "end"]) part(panel, name).hidden = true;
  part(panel, "waiting").hidden = false;
}

/** @param {HTMLElement} panel @param {Practice} record */
function show(panel, record) {
  const none = { kept: undefined, server: undefined, office: undefined, opened: undefined, refused: false };
  showStates(panel, { ...none, ...record.states });
  // A phone that keeps nothing can practise as well.
  keepPractice(record).catch(() => undefined);
}

/** @param {HTMLElement} panel @param {Practice} record @param {import("./case_thread.js").State} state */
function reach(panel, record, state) {
  record.states[state] = new Date().toISOString();
  show(panel, record);
}

/** @param {HTMLElement} panel @param {Practice} record */
function answer(panel, record) {
  const seconds = Math.round((Date.now() - record.began_at) / 1000);
  const reply = part(panel, "reply");
  part(panel, "waiting").hidden = true;
  reply.hidden = false;
  part(panel, "took").textContent = say(panel, "took", { seconds });
  part(panel, "end").hidden = false;
  void readAloud(textsOf(reply));
}
