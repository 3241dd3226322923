// @ts-check
// The few names among thousands that are worth comparing letter by letter.
import MiniSearch from "minisearch";
import { sound } from "./agency_spelling.js";
import { inPieces } from "./in_pieces.js";

/** @typedef {import("./agency_index.js").Name} Name */
/** @typedef {{ id: number, heard: string, joined: string, initials: string }} Row */

const MOST = 40;

export class Candidates {
  /** @param {Name[]} names */
  constructor(names) {
    this.names = names;
    /** @type {Row[]} */
    this.rows = [];
    /** @type {string[]} */
    this.common = [];
    /** @type {MiniSearch<Row>} */
    this.index = new MiniSearch({
      fields: ["heard", "joined", "initials"],
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
    });
  }

  /** A little at a time, so that the page stays quick. */
  async fill() {
    await inPieces(this.names, (name) => this.rows.push(rowOf(name, this.rows.length)));
    this.common = commonWords(this.rows);
    await inPieces(this.rows, (row) => this.index.add(row));
  }

  /** @param {string[]} asked @returns {Name[]} the most alike first */
  of(asked) {
    const heard = asked.map(sound);
    const telling = heard.filter((word) => word.length > 1 && !this.isCommon(word));
    if (!telling.length) return this.beginningWith(heard[heard.length - 1] ?? "");
    const found = this.index.search({
      combineWith: "OR",
      queries: [
        { queries: [telling.join(" ")], fields: ["heard"], prefix: true, fuzzy },
        { queries: [sound(asked.join(""))], fields: ["joined"], fuzzy },
        { queries: [asked.join("")], fields: ["initials"] },
      ],
    });
    return found.slice(0, MOST).flatMap(({ id }) => this.names[id] ?? []);
  }

  /** A word that a quarter of all names have finds nothing and costs the most. @param {string} word */
  isCommon(word) {
    return this.common.some((each) => each.startsWith(word));
  }

  /** @param {string} word @returns {Name[]} the first ones, as they stand in the list */
  beginningWith(word) {
    const found = [];
    for (let id = 0; id < this.rows.length && found.length < MOST; id++) {
      const name = this.names[id];
      if (name && ` ${this.rows[id]?.heard}`.includes(` ${word}`)) found.push(name);
    }
    return found;
  }
}

/** @param {Name} name @param {number} id @returns {Row} */
function rowOf({ words }, id) {
  const initials = words.map((word) => word[0]).join("");
  return { id, heard: words.map(sound).join(" "), joined: sound(words.join("")), initials };
}

/** One slip in a short word, two in a long one. @param {string} term */
function fuzzy(term) {
  return term.length >= 7 ? 2 : term.length >= 4 ? 1 : false;
}

/** @param {Row[]} rows @returns {string[]} */
function commonWords(rows) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { heard } of rows) {
    for (const word of new Set(heard.split(" "))) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count > rows.length / 4).map(([word]) => word);
}
