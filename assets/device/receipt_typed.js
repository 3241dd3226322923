// @ts-check
// Reads five words as people type them, and finds the word that was meant.
import { HOW_MANY, checkOf } from "./receipt.js";
import { WORDS } from "./words.js";

/**
 * @typedef {object} Typed
 * @property {string} words
 * @property {string} [problem] the name of a sentence
 * @property {string} [word] the one that is not in the list
 * @property {string} [meant] words that are like it
 * @property {number} [count]
 */

const NEAR = 2;
const SUGGESTIONS = 3;

/** @param {string} text with or without the check number @returns {Typed} */
export function readReceipt(text) {
  const found = text.normalize("NFKC").toLowerCase().match(/[a-z]+|\d{4}/g) ?? [];
  const check = found.find((each) => /\d/.test(each));
  const words = found.filter((each) => !/\d/.test(each));
  const joined = words.join(" ");
  const wrong = words.find((word) => !WORDS.includes(word));
  if (wrong) {
    const meant = nearWords(wrong).join(", ");
    return { words: joined, word: wrong, meant, problem: meant ? "unknown-near" : "unknown" };
  }
  if (words.length !== HOW_MANY) return { words: joined, count: words.length, problem: "not-five" };
  if (check && check !== checkOf(joined)) return { words: joined, problem: "wrong-check" };
  return { words: joined };
}

/** The words of the list that a slip or two away could have become this one. @param {string} word */
export function nearWords(word) {
  const away = WORDS.map((each) => ({ each, distance: distance(word, each) }));
  const near = away.filter((one) => one.distance <= NEAR).sort((one, other) => one.distance - other.distance);
  return near.slice(0, SUGGESTIONS).map(({ each }) => each);
}

/** How many letters must be added, taken away or changed. @param {string} one @param {string} other */
function distance(one, other) {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      here[at] = Math.min(changed, (above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1);
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
