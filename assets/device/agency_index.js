// @ts-check
// Find companies by name, licence number, place or registered contact, and say how sure that is.
import { Candidates } from "./agency_candidates.js";
import { CLOSENESS, breaksFit, licenceKey, numberLikeness, words, wordsLikeness } from "./agency_names.js";
import { Places } from "./agency_places.js";
import { inPieces } from "./in_pieces.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_names.js").Likeness} Likeness */
/** @typedef {{ agency: Agency, likeness: Likeness }} Found */
/** @typedef {{ exact: Found[], near: Found[], here: Agency[], meant: string[] }} Answer never mixed: a near name is another name; meant: places, countries and jobs that were guessed */
/** @typedef {{ agency: Agency, words: string[] }} Name a company has one, or two with its trade name */

const SHORTEST = 2;
const MOST_NUMBERS = 40;
const MOST_WORDS = 6;
const USUAL_WORDS = 3;

/** Marks as they travel: so many letters of each kind stand side by side. */
const MARK = { h: 8, e: 11 };

/** @param {Agency[]} agencies @param {Record<string, string[]>} countries names by ISO code */
export async function indexOf(agencies, countries = {}) {
  /** @type {Name[]} */
  const names = [];
  await inPieces(agencies, (agency) => names.push(...namesOf(agency)));
  const index = new AgencyIndex(agencies, names, countries);
  await index.places.fill(agencies);
  await index.candidates.fill();
  return index;
}

export class AgencyIndex {
  /** @param {Agency[]} agencies @param {Name[]} names @param {Record<string, string[]>} countries */
  constructor(agencies, names, countries) {
    this.agencies = agencies;
    this.keys = agencies.map(({ l }) => licenceKey(l));
    this.candidates = new Candidates(names);
    // What is exact is looked up, never guessed: the guess only keeps the most alike.
    this.byKey = grouped(agencies.map((agency, at) => [this.keys[at] ?? "", agency]));
    this.byName = grouped(names.map(({ agency, words: listed }) => [listed.join(" "), agency]));
    this.places = new Places(countries);
    /** @type {Map<string, Agency[]> | undefined} */
    this.byMark = undefined;
  }

  /** @param {string} query @returns {Answer} */
  search(query) {
    const asked = words(query);
    if (asked.join("").length < SHORTEST) return { exact: [], near: [], here: [], meant: [] };
    /** @type {Map<Agency, Likeness>} the closest likeness of each company */
    const found = new Map();
    for (const agency of this.byName.get(asked.join(" ")) ?? []) found.set(agency, "exact");
    for (const agency of this.byNumber(query, "exact")) found.set(agency, "exact");
    for (const agency of this.byNumber(query, "number")) note(found, agency, "number");
    for (const agency of this.beginningOf(asked)) note(found, agency, "longer");
    for (const { agency, words: listed } of this.candidates.of(asked)) note(found, agency, wordsLikeness(asked, listed));
    const all = [...found].map(([agency, likeness]) => ({ agency, likeness }));
    const there = this.places.search(query);
    const exact = all.filter(({ likeness }) => likeness === "exact");
    return {
      exact,
      near: all.filter(({ likeness }) => likeness !== "exact").sort(closestFirst),
      // Nobody guesses at what she meant where her words are a company's name.
      ...(exact.length && there.meant.length ? { here: [], meant: [] } : there),
    };
  }

  /**
   * What to look for of a text that begins with a name: "Maju Jaya is looking for". Never less than its
   * words and one more where they are a company's: cut down to them it would be exactly that company.
   * @param {string} text @returns {string}
   */
  nameAtTheStartOf(text) {
    const said = text.split(/\s+/).filter(Boolean);
    const first = (/** @type {number} */ count) => said.slice(0, count).join(" ");
    for (let count = said.length; count > 0; count--) {
      if (this.byName.has(words(first(count)).join(" "))) return first(Math.max(MOST_WORDS, count + 1));
    }
    const most = first(MOST_WORDS);
    return this.search(most).near.length ? most : first(USUAL_WORDS);
  }

  /** Whose whole name is the beginning of a longer one: borrowed names are made so. @param {string[]} asked @returns {Agency[]} */
  beginningOf(asked) {
    return asked.flatMap((_, count) => this.byName.get(asked.slice(0, count).join(" ")) ?? []);
  }

  /** Whose registered number, account or address it is; taken apart only when somebody asks. @param {string} mark @returns {Agency[]} */
  owners(mark) {
    const licensed = this.byKey.get(mark);
    if (licensed) return licensed;
    this.byMark ??= grouped(this.agencies.flatMap((agency) => marksOf(agency).map((each) => /** @type {[string, Agency]} */ ([each, agency]))));
    return this.byMark.get(mark) ?? [];
  }

  /** Whether a company has a licence of this key. @param {string} key */
  knows(key) {
    return this.byKey.has(key);
  }

  /** @param {string} query @param {"exact" | "number"} how @returns {Agency[]} */
  byNumber(query, how) {
    const key = licenceKey(query);
    if (numberLikeness(key, key) !== "exact") return [];
    const same = this.byKey.get(key) ?? [];
    if (how === "exact") return same.filter(({ l }) => breaksFit(query, l));
    const found = same.filter(({ l }) => !breaksFit(query, l));
    for (let at = 0; at < this.keys.length && found.length < MOST_NUMBERS; at++) {
      const agency = this.agencies[at];
      if (agency && numberLikeness(key, this.keys[at] ?? "") === "number") found.push(agency);
    }
    return found;
  }
}

/** @param {Agency} agency @returns {string[]} */
export function marksOf({ h = "", e = "" }) {
  return [...cut(h, MARK.h), ...cut(e, MARK.e)];
}

/** @param {string} joined @param {number} length */
function cut(joined, length) {
  return Array.from({ length: Math.floor(joined.length / length) }, (_, at) => joined.slice(at * length, (at + 1) * length));
}

/** @param {Agency} agency @returns {Name[]} */
export function namesOf(agency) {
  return [agency.n, ...(agency.t ?? "").split("; ")].flatMap((name) => (name ? { agency, words: words(name) } : []));
}

/** @param {[string, Agency][]} pairs */
function grouped(pairs) {
  /** @type {Map<string, Agency[]>} */
  const groups = new Map();
  for (const [key, agency] of pairs) {
    const group = groups.get(key);
    if (group) group.push(agency);
    else groups.set(key, [agency]);
  }
  return groups;
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

/** Sorting is stable: within one likeness the most alike stay first. @param {Found} one @param {Found} other */
function closestFirst(one, other) {
  return rank(one.likeness) - rank(other.likeness);
}
