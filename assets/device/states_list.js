// @ts-check
// The four states of a report, always all four, each with the time of the answer it comes from.
import { part, showMoment } from "./page_texts.js";

/** @typedef {import("./case_thread.js").State} State */
/** @typedef {ReturnType<typeof import("./case_thread.js").statesOf>} States */
/** @type {State[]} */
const STATES = ["kept", "server", "office", "opened"];

/** @param {States} states @returns {State} the last link that answered */
export function furthest(states) {
  return STATES.filter((state) => states[state]).pop() ?? "kept";
}

/** @param {ParentNode} list @param {States} states */
export function showStates(list, states) {
  for (const state of STATES) {
    const row = list.querySelector(`[data-state="${state}"]`);
    if (!row) continue;
    const at = states[state];
    const isAnsweredLater = STATES.slice(STATES.indexOf(state)).some((later) => states[later]);
    // A later link that has answered stands for the ones before it, but not for this phone:
    // another one may have sent it.
    const isDone = state === "kept" ? Boolean(at) : isAnsweredLater;
    row.classList.toggle("is-done", isDone);
    showMoment(part(row, "at"), at);
    part(row, "yes").hidden = !isDone;
    part(row, "not-yet").hidden = isAnsweredLater;
  }
}
