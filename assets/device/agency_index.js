// @ts-check
// Find companies by name, licence number or regency, and say how sure that is.
import { Candidates } from "./agency_candidates.js";
import { CLOSENESS, licenceKey, numberLikeness, placeName, words, wordsLikeness } from "./agency_names.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_names.js").Likeness} Likeness */
/** @typedef {{ agency: Agency, likeness: Likeness }} Found */
/** @typedef {{ exact: Found[], near: Found[], here: Agency[] }} Answer never mixed: a near name is another name */
/** @typedef {{ agency: Agency, words: string[] }} Name a company has one, or two with its trade name */

const SHORTEST = 2;
const MOST_NUMBERS = 40;

/** @param {Agency[]} agencies */
export async function indexOf(agencies) {
  const index = new AgencyIndex(agencies);
  await index.candidates.fill();
  return index;
}

export class AgencyIndex {
  /** @param {Agency[]} agencies */
  constructor(agencies) {
    const names = agencies.flatMap(namesOf);
    this.agencies = agencies;
    this.keys = agencies.map(({ l }) => licenceKey(l));
    this.candidates = new Candidates(names);
    // What is exact is looked up, never guessed: the guess only keeps the most alike.
    this.byKey = grouped(agencies.map((agency, at) => [this.keys[at] ?? "", agency]));
    this.byName = grouped(names.map(({ agency, words: listed }) => [listed.join(" "), agency]));
    this.byPlace = grouped(agencies.flatMap((agency) => (agency.r ? [[placeName(agency.r), agency]] : [])));
  }

  /** @param {string} query @returns {Answer} */
  search(query) {
    const asked = words(query);
    if (asked.join("").length < SHORTEST) return { exact: [], near: [], here: [] };
    /** @type {Map<Agency, Likeness>} the closest likeness of each company */
    const found = new Map();
    for (const agency of this.byName.get(asked.join(" ")) ?? []) found.set(agency, "exact");
    for (const agency of this.byNumber(query, "exact")) found.set(agency, "exact");
    for (const agency of this.byNumber(query, "number")) note(found, agency, "number");
    for (const { agency, words: listed } of this.candidates.of(asked)) note(found, agency, wordsLikeness(asked, listed));
    const all = [...found].map(([agency, likeness]) => ({ agency, likeness }));
    return {
      exact: all.filter(({ likeness }) => likeness === "exact"),
      near: all.filter(({ likeness }) => likeness !== "exact").sort(closestFirst),
      here: this.byPlace.get(placeName(query)) ?? [],
    };
  }

  /** @param {string} query @param {"exact" | "number"} how @returns {Agency[]} */
  byNumber(query, how) {
    const key = licenceKey(query);
    if (numberLikeness(key, key) !== "exact") return [];
    if (how === "exact") return this.byKey.get(key) ?? [];
    const found = [];
    for (let at = 0; at < this.keys.length && found.length < MOST_NUMBERS; at++) {
      const agency = this.agencies[at];
      if (agency && numberLikeness(key, this.keys[at] ?? "") === "number") found.push(agency);
    }
    return found;
  }
}

/** @param {Agency} agency @returns {Name[]} */
function namesOf(agency) {
  return [agency.n, agency.t].flatMap((name) => (name ? { agency, words: words(name) } : []));
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
