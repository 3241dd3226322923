// @ts-check
// Find companies by name, licence number or regency, and say how sure that is.
import MiniSearch from "minisearch";
import { CLOSENESS, licenceKey, numberLikeness, placeName, words, wordsLikeness } from "./agency_names.js";
import { sound } from "./agency_spelling.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_names.js").Likeness} Likeness */
/** @typedef {{ agency: Agency, likeness: Likeness }} Found */
/** @typedef {{ exact: Found[], near: Found[], here: Agency[] }} Answer never mixed: a near name is another name */
/** @typedef {{ id: number, heard: string, joined: string, initials: string }} Row */
/** @typedef {{ agency: Agency, words: string[] }} Name a company has one, or two with its trade name */

const AT_ONCE = 50;
const CANDIDATES = 40;
const SHORTEST = 2;

/** Build the index a little at a time, so that the page stays quick. @param {Agency[]} agencies */
export async function indexOf(agencies) {
  const index = new AgencyIndex(agencies);
  await index.fill();
  return index;
}

export class AgencyIndex {
  /** @param {Agency[]} agencies */
  constructor(agencies) {
    this.agencies = agencies;
    /** @type {Name[]} */
    this.names = agencies.flatMap((agency) => [agency.n, agency.t].flatMap((name) => (name ? { agency, words: words(name) } : [])));
    this.keys = agencies.map(({ l }) => licenceKey(l));
    /** @type {Map<string, Agency[]>} */
    this.places = new Map();
    /** @type {Map<string, Agency[]>} */
    this.byName = new Map();
    for (const each of this.names) add(this.byName, each.words.join(" "), each.agency);
    for (const each of agencies) if (each.r) add(this.places, placeName(each.r), each);
    /** @type {Set<string>} */
    this.common = new Set();
    /** @type {MiniSearch<Row>} */
    this.heard = new MiniSearch({
      fields: ["heard", "joined", "initials"],
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
    });
  }

  fill() {
    const rows = this.names.map((name, id) => {
      const initials = name.words.map((word) => word[0]).join("");
      return { id, heard: name.words.map(sound).join(" "), joined: sound(name.words.join("")), initials };
    });
    this.common = commonWords(rows);
    return this.heard.addAllAsync(rows, { chunkSize: AT_ONCE });
  }

  /** @param {string} query @returns {Answer} */
  search(query) {
    const asked = words(query);
    if (asked.join("").length < SHORTEST) return { exact: [], near: [], here: [] };
    /** @type {Map<Agency, Likeness>} the closest likeness of each company */
    const found = new Map();
    for (const agency of this.byName.get(asked.join(" ")) ?? []) note(found, agency, "exact");
    for (const [agency, likeness] of this.byNumber(query)) note(found, agency, likeness);
    for (const { agency, words: listed } of this.candidates(asked)) note(found, agency, wordsLikeness(asked, listed));
    const all = [...found].map(([agency, likeness]) => ({ agency, likeness }));
    return {
      exact: all.filter(({ likeness }) => likeness === "exact"),
      near: all.filter(({ likeness }) => likeness !== "exact").sort(closestFirst),
      here: this.places.get(placeName(query)) ?? [],
    };
  }

  /** @param {string[]} asked @returns {Name[]} the most alike first */
  candidates(asked) {
    const heard = this.tellingWords(asked.map(sound)).join(" ");
    const fuzzy = (/** @type {string} */ term) => (term.length >= 7 ? 2 : term.length >= 4 ? 1 : false);
    const found = this.heard.search({
      combineWith: "OR",
      queries: [
        { queries: [heard], fields: ["heard"], prefix: true, fuzzy },
        { queries: [sound(asked.join(""))], fields: ["joined"], fuzzy },
        { queries: [asked.join("")], fields: ["initials"] },
      ],
    });
    return found.slice(0, CANDIDATES).flatMap(({ id }) => this.names[id] ?? []);
  }

  /** A word that half of all companies have finds nothing and costs the most. @param {string[]} heard */
  tellingWords(heard) {
    const telling = heard.filter((word) => word.length >= SHORTEST && !this.common.has(word));
    return telling.length ? telling : heard;
  }

  /** @param {string} query @returns {[Agency, Likeness | undefined][]} */
  byNumber(query) {
    if (!/\d/.test(query)) return [];
    return this.agencies.map((agency, at) => [agency, numberLikeness(query, this.keys[at] ?? "")]);
  }
}

/** @param {Row[]} rows */
function commonWords(rows) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { heard } of rows) for (const word of new Set(heard.split(" "))) times.set(word, (times.get(word) ?? 0) + 1);
  return new Set([...times.keys()].filter((word) => (times.get(word) ?? 0) > rows.length / 4));
}

/** @param {Map<string, Agency[]>} shelf @param {string} key @param {Agency} agency */
function add(shelf, key, agency) {
  shelf.set(key, [...(shelf.get(key) ?? []), agency]);
}

/** @param {Map<Agency, Likeness>} found @param {Agency} agency @param {Likeness | undefined} likeness */
function note(found, agency, likeness) {
  if (!likeness) return;
  const before = found.get(agency);
  if (!before || rank(likeness) < rank(before)) found.set(agency, likeness);
}

/** @param {Likeness} likeness */
function rank(likeness) {
  return CLOSENESS.indexOf(likeness);
}

/** Sorting is stable: within one likeness the index's own order stays. @param {Found} one @param {Found} other */
function closestFirst(one, other) {
  return rank(one.likeness) - rank(other.likeness);
}
