// @ts-check
// Companies by where they are and where they send people: a regency, a country, a job, or several.
import { placeName, words } from "./agency_names.js";
import { inPieces } from "./in_pieces.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */

const FILLERS = new Set("di ke untuk kantor cabang agen pt perusahaan yang dengan dan in to for office branch agency agencies company with an a and".split(" "));
const MOST_WORDS = 5;

export class Places {
  /** @param {Record<string, string[]>} countries names by ISO code */
  constructor(countries) {
    /** @type {Map<string, Set<Agency>>} */
    this.groups = new Map();
    this.countries = countries;
    // Thousands of companies name the same places and jobs; to take a name apart is what costs.
    this.place = remembering(placeName);
    this.spoken = remembering((text) => words(text).join(" "));
  }

  /** @param {Agency[]} agencies */
  fill(agencies) {
    return inPieces(agencies, (agency) => {
      for (const name of this.namesOf(agency)) this.add(name, agency);
    });
  }

  /** @param {Agency} agency */
  namesOf({ r: regency = "", p: province = "", d: destinations = "", b: branches = [], j: permits = [] }) {
    const codes = permits.flatMap(([code]) => this.countries[code] ?? []);
    const jobs = permits.flatMap(([, , ...each]) => each);
    const places = [regency, province, ...branches.map(([place]) => place)];
    const spoken = [...destinations.split(/[,;/]/), ...codes, ...jobs];
    return new Set([...places.map(this.place), ...spoken.map(this.spoken)]);
  }

  /** @param {string} name @param {Agency} agency */
  add(name, agency) {
    if (!name) return;
    const group = this.groups.get(name);
    if (group) group.add(agency);
    else this.groups.set(name, new Set([agency]));
  }

  /** Every word must say a place, a country or a job; otherwise it is no such question. @param {string} query @returns {Agency[]} */
  search(query) {
    const left = placeName(query).split(" ").filter((word) => word && !FILLERS.has(word));
    /** @type {Set<Agency> | undefined} */
    let found;
    while (left.length) {
      const group = this.longest(left);
      if (!group) return [];
      found = found ? new Set([...found].filter((agency) => group.has(agency))) : group;
    }
    return [...(found ?? [])];
  }

  /** Takes the most words that are one name away. @param {string[]} left @returns {Set<Agency> | undefined} */
  longest(left) {
    for (let count = Math.min(MOST_WORDS, left.length); count > 0; count--) {
      const group = this.groups.get(left.slice(0, count).join(" "));
      if (group) return left.splice(0, count) && group;
    }
    return undefined;
  }
}

/** @param {(text: string) => string} work @returns {(text: string) => string} the same, done once for each text */
function remembering(work) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = work(text);
    known.set(text, said);
    return said;
  };
}
