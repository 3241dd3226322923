// @ts-check
// Which answer a typed word means. The words are parts of words, so that "dipukuli" finds "pukul".
import { isMisspelt } from "./agency_spelling.js";

/** @typedef {{ name: string, words: string[], text?: string }} Topic `text` is what can be read on the answer */

const MOST = 3;
const EXACT = 4;
const LIKE = 1;
const SURE = 3.5;
// A word that stands on more answers than this tells none from the others.
const SHARED = 2;
const HAN = /\p{Script=Han}/u;
// "The" and "and" are written onto an Arabic word.
const ARTICLE = /^[وفبك]?ال(?=..)/;

/**
 * The answers that fit, best first; of equals the one that stands first in the talk.
 * @param {string} typed @param {Topic[]} topics @returns {string[]} their names
 */
export function topicsFor(typed, topics) {
  const said = wordsOf(typed);
  const shown = tellingWords(topics);
  const scored = topics.map(({ name, words }) => ({
    name,
    // What stands on the answer never outweighs the words that were chosen for it.
    score: Math.max(sum(said.map((word) => best(word, words))), ...said.map((word) => 0.9 * Math.min(best(word, shown.get(name) ?? []), EXACT))),
  }));
  const fits = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  // What only sounds alike is offered when nothing else fits.
  const sure = fits.filter(({ score }) => score >= SURE);
  return (sure.length ? sure : fits).slice(0, MOST).map(({ name }) => name);
}

/** Of what can be read on each answer, the words that few others share. @param {Topic[]} topics */
function tellingWords(topics) {
  const all = topics.map(({ name, text }) => ({ name, words: [...new Set(wordsOf(text ?? ""))] }));
  const isTelling = (/** @type {string} */ word) => all.filter(({ words }) => words.includes(word)).length <= SHARED;
  return new Map(all.map(({ name, words }) => [name, words.filter(isTelling)]));
}

/** @param {string} text */
export function wordsOf(text) {
  const words = text.toLowerCase().normalize("NFKC").split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(ARTICLE, ""));
  return words.flatMap((word) => (HAN.test(word) ? pairsOf(word) : word.length > 2 ? [word] : []));
}

/** Chinese writes no spaces: two signs are a word. @param {string} run */
function pairsOf(run) {
  return run.length < 3 ? [run] : [...run.slice(1)].map((_sign, at) => run.slice(at, at + 2));
}

/** @param {string} word @param {string[]} words */
function best(word, words) {
  return Math.max(0, ...words.map((each) => likeness(word, each)));
}

/** A longer match says more: "kecelakaan" is more than "celaka". @param {string} typed @param {string} word */
function likeness(typed, word) {
  if (typed === word || (word.length > 3 && typed.includes(word))) return EXACT + word.length / 20;
  if (typed.length > 3 && word.startsWith(typed)) return EXACT;
  if (HAN.test(typed) && word.includes(typed)) return EXACT;
  return typed.length > 3 && isMisspelt(typed, word) ? LIKE : 0;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}
