// @ts-check
// Finds a place by words that may be unfinished or misspelt, in the index the build made.
import MiniSearch from "minisearch";
import { wordsOf } from "./search_words.js";

/** @typedef {{ pages: string[], places: [page: number, anchor: string, title: string][], words: string, rows: string }} Told */
/** @typedef {{ address: string, title: string, page: string }} Place address: path within a language, and the part */
/** @typedef {Place & { score: number }} Found */

const AT_ONCE = 50;
const BASE = 36;
const MOST_JOINED = 3;

/** Places of one language and the words that lead to them. */
export class SearchIndex {
  /** @param {Told} told */
  constructor(told) {
    const titles = new Map(told.places.filter(([, anchor]) => !anchor).map(([page, , title]) => [page, title]));
    /** @type {Place[]} */
    this.places = told.places.map(([page, anchor, title]) => ({
      address: (told.pages[page] ?? "") + (anchor && `#${anchor}`),
      title,
      page: titles.get(page) ?? "",
    }));
    this.rows = rowsOf(told, this.places);
    /** @type {MiniSearch<{ id: number, title: string, text: string }>} */
    this.index = new MiniSearch({ fields: ["title", "text"], tokenize: (text) => text.split(" "), processTerm: (term) => term });
  }

  /** A little at a time, so that the page stays quick. */
  async fill() {
    await this.index.addAllAsync(this.rows, { chunkSize: AT_ONCE });
    return this;
  }

  /** All words first; only when that finds nothing, any of them. @param {string} query @returns {Found[]} */
  find(query) {
    const asked = wordsOf(query).join(" ");
    if (!asked) return [];
    const options = { prefix: true, fuzzy: slips, boost: { title: 3 } };
    const whole = this.index.search(asked, { ...options, combineWith: "AND" });
    const found = whole.length ? whole : this.index.search(asked, options);
    return found.flatMap(({ id, score }) => {
      const place = this.places[id];
      return place ? [{ ...place, score }] : [];
    });
  }
}

/** One slip in a word of five letters, two in one of eight; none in Chinese pairs. @param {string} word */
function slips(word) {
  return word.length >= 8 ? 2 : word.length >= 5 ? 1 : false;
}

/** @param {Told} told @param {Place[]} places */
function rowsOf({ words, rows }, places) {
  /** @type {string[][]} */
  const texts = places.map(() => []);
  const steps = rows.split(" ");
  let word = "";
  words.split(" ").forEach((coded, at) => {
    // The first letter says how much is shared with the word before.
    word = word.slice(0, parseInt(coded[0] ?? "0", BASE)) + coded.slice(1);
    let number = 0;
    for (const step of (steps[at] ?? "").split(".")) texts[(number += parseInt(step, BASE))]?.push(word);
  });
  return places.map(({ title }, id) => ({ id, title: named(wordsOf(title)), text: (texts[id] ?? []).join(" ") }));
}

/** A short name is found in one word as well: many write Hongkong. @param {string[]} words */
function named(words) {
  return (words.length > 1 && words.length <= MOST_JOINED ? [...words, words.join("")] : words).join(" ");
}
