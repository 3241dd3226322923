// @ts-check
// Where she stands and what comes next: the thinking alone, as in `ltsa_pwa/checklist/steps.py`.

/** @typedef {import("./checklist_outline.js").Item} Item */
/** @typedef {import("./checklist_outline.js").Way} Way */
/** @typedef {import("./checklist_outline.js").Me} Me */
/** @typedef {{ answer: "yes" | "not-yet" | "dont-know", on: string }} Tick */
/** @typedef {Map<string, Tick>} Ticks */

const UNTOLD = "check";
const HOW_MANY = 3;

/** The number of her stage. @param {Way} way her own @param {Ticks} ticks @param {Me} me */
export function standsAt(way, ticks, me) {
  const { stages, items } = way;
  const began = said(way, me);
  const phaseOf = (/** @type {number} */ stage) => (stages[stage] || {}).phase;
  const done = items.filter(({ id, stage }) => isDone(id, ticks) && phaseOf(stage) === phaseOf(began));
  const since = done.filter(({ id }) => ((ticks.get(id) || {}).on || "") >= (me.told_on || ""));
  let at = Math.max(began, ...since.map(({ stage }) => stage));
  const isFinished = () => items.every(({ id, stage }) => stage !== at || isDone(id, ticks));
  while (at < stages.length - 1 && isFinished()) at += 1;
  return at;
}

/** @param {Way} way @param {Me} me */
function said({ stages }, me) {
  const names = stages.map(({ name }) => name);
  return Math.max(0, names.indexOf(names.includes(me.where || "") ? me.where || "" : UNTOLD));
}

/** Everything she can still do, the most pressing first.
 * @param {Way} way her own @param {Ticks} ticks @param {Me} me @returns {Item[]} */
export function whatIsLeft(way, ticks, me) {
  const at = standsAt(way, ticks, me);
  const phaseOf = (/** @type {number} */ stage) => (way.stages[stage] || { phase: 0 }).phase;
  const phase = phaseOf(said(way, me));
  const left = way.items.filter(({ id, stage }) => !isDone(id, ticks) && phaseOf(stage) >= phase);
  return left.sort((one, other) => urgency(one, at) - urgency(other, at));
}

/** @param {Item} item @param {number} at */
function urgency({ must, stage }, at) {
  if (must && stage <= at) return 0;
  if (stage === at) return 1;
  return stage < at ? 2 : 3;
}

/** One is of her own stage, so that she sees she was heard.
 * @param {Way} way her own @param {Ticks} ticks @param {Me} me */
export function nextSteps(way, ticks, me) {
  const at = standsAt(way, ticks, me);
  const left = whatIsLeft(way, ticks, me);
  const pressing = left.slice(0, HOW_MANY - 1);
  const rest = left.slice(HOW_MANY - 1);
  const isOwn = (/** @type {Item} */ { stage }) => stage === at;
  const third = pressing.some(isOwn) ? rest[0] : rest.find(isOwn) || rest[0];
  return third ? [...pressing, third] : pressing;
}

/** @param {string} id @param {Ticks} ticks */
export function isDone(id, ticks) {
  return (ticks.get(id) || {}).answer === "yes";
}
