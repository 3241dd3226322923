// @ts-check
// Finds a place by words that may be unfinished or misspelt, in the index the build made. It is
// searched as it comes: whoever opens the page types at once, and a slow phone must not build first.
import { likeness } from "./search_likeness.js";
import { wordsOf } from "./search_words.js";

/** @typedef {{ pages: string[], places: [page: number, anchor: string, title: string][], words: string, rows: string }} Told */
/** @typedef {{ address: string, title: string, page: string }} Place address: path within a language, and the part */
/** @typedef {Place & { score: number }} Found */
/** @typedef {Map<number, number>} Scores how well each place answers, by its number */

const BASE = 36;
const MOST_JOINED = 3;
const TITLE_COUNTS = 6;
const ENOUGH = 5;

/** Places of one language and the words that lead to them. */
export class SearchIndex {
  /** @param {Told} told */
  constructor(told) {
    this.places = placesOf(told);
    this.words = decoded(told.words);
    this.rows = told.rows.split(" ");
    this.weights = weightsOf(this.rows, this.places.length);
    this.titles = this.places.map(({ title }) => named(wordsOf(title)));
    /** @type {Map<string, number[]>} */
    this.entitled = new Map();
    this.titles.forEach((words, number) => {
      for (const word of new Set(words)) this.entitled.set(word, [...(this.entitled.get(word) ?? []), number]);
    });
  }

  /** All words first; where few places have them all, any of them. @param {string} query @returns {Found[]} */
  find(query) {
    const each = [...new Set(wordsOf(query))].map((word) => this.scored(word));
    const any = [...new Set(each.flatMap((scores) => [...scores.keys()]))];
    const whole = any.filter((number) => each.every((scores) => scores.has(number)));
    return (whole.length < ENOUGH ? any : whole).flatMap((number) => {
      const place = this.places[number];
      const answered = each.flatMap((scores) => scores.get(number) ?? []);
      const score = answered.reduce((sum, one) => sum + one, 0) * (answered.length / each.length) ** 2;
      return place ? [{ ...place, score }] : [];
    }).sort((one, other) => other.score - one.score);
  }

  /** The places that one typed word may mean. @param {string} typed @returns {Scores} */
  scored(typed) {
    /** @type {Scores} */
    const scores = new Map();
    const add = (/** @type {number} */ number, /** @type {number} */ score) => void scores.set(number, (scores.get(number) ?? 0) + score);
    this.words.forEach((word, at) => {
      const like = likeness(typed, word);
      if (!like) return;
      const numbers = numbersOf(this.rows[at] ?? "");
      for (const number of numbers) add(number, like * this.rarity(numbers) * (this.weights[number] ?? 1));
    });
    for (const [word, numbers] of this.entitled) {
      const like = likeness(typed, word);
      if (!like) continue;
      for (const number of numbers) add(number, (like * this.rarity(numbers) * TITLE_COUNTS) / Math.sqrt(this.titles[number]?.length ?? 1));
    }
    return scores;
  }

  /** A word that few places have says more. @param {number[]} numbers */
  rarity({ length }) {
    return Math.log(1 + (this.places.length - length + 0.5) / (length + 0.5));
  }
}

/** @param {Told} told @returns {Place[]} */
function placesOf({ pages, places }) {
  const titles = new Map(places.filter(([, anchor]) => !anchor).map(([page, , title]) => [page, title]));
  return places.map(([page, anchor, title]) => ({
    address: (pages[page] ?? "") + (anchor && `#${anchor}`),
    title,
    page: titles.get(page) ?? "",
  }));
}

/** The first letter of each says how much it shares with the word before. @param {string} words */
function decoded(words) {
  let word = "";
  return words.split(" ").map((coded) => (word = word.slice(0, parseInt(coded[0] ?? "0", BASE)) + coded.slice(1)));
}

/** Steps from one place to the next. @param {string} row */
function numbersOf(row) {
  let number = 0;
  return row.split(".").map((step) => (number += parseInt(step, BASE)));
}

/** In a long text a word says less about it. @param {string[]} rows @param {number} places */
function weightsOf(rows, places) {
  const lengths = new Array(places).fill(0);
  for (const row of rows) for (const number of numbersOf(row)) lengths[number] += 1;
  const middle = lengths.reduce((sum, one) => sum + one, 0) / (places || 1) || 1;
  return lengths.map((length) => 0.5 + 2.2 / (1.36 + (0.84 * length) / middle));
}

/** A short name is found in one word as well: many write Hongkong. @param {string[]} words */
function named(words) {
  return words.length > 1 && words.length <= MOST_JOINED ? [...words, words.join("")] : words;
}
