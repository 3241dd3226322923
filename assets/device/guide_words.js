// @ts-check
// Which answer a typed word means. The words are parts of words, so that "dipukuli" finds "pukul".
import { isMisspelt } from "./agency_spelling.js";

/** @typedef {{ name: string, words: string[] }} Topic */

const MOST = 3;
const EXACT = 4;
const LIKE = 1;

/**
 * The answers that fit, best first; of equals the one that stands first in the talk.
 * @param {string} typed @param {Topic[]} topics @returns {string[]} their names
 */
export function topicsFor(typed, topics) {
  const said = wordsOf(typed);
  const scored = topics.map(({ name, words }) => ({ name, score: sum(said.map((word) => best(word, words))) }));
  const fits = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  // What only sounds alike is offered when nothing else fits.
  const sure = fits.filter(({ score }) => score >= EXACT);
  return (sure.length ? sure : fits).slice(0, MOST).map(({ name }) => name);
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().normalize("NFKC").split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}

/** @param {string} word @param {string[]} words */
function best(word, words) {
  return Math.max(0, ...words.map((each) => likeness(word, each)));
}

/** A longer match says more: "kecelakaan" is more than "celaka". @param {string} typed @param {string} word */
function likeness(typed, word) {
  if (typed === word || (word.length > 3 && typed.includes(word))) return EXACT + word.length / 20;
  if (typed.length > 3 && word.startsWith(typed)) return EXACT;
  return typed.length > 3 && isMisspelt(typed, word) ? LIKE : 0;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}
