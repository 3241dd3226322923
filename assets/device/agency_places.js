// @ts-check
// Companies by where they are and where they send people: a regency, a country, a job, or several.
import { placeName, words } from "./agency_names.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */

const FILLERS = new Set("di ke untuk kantor cabang agen pt perusahaan yang dengan dan in to for office branch agency agencies company with an a and".split(" "));
const MOST_WORDS = 5;

export class Places {
  /** @param {Agency[]} agencies @param {Record<string, string[]>} countries names by ISO code */
  constructor(agencies, countries) {
    /** @type {Map<string, Set<Agency>>} */
    this.groups = new Map();
    for (const agency of agencies) for (const name of namesOf(agency, countries)) this.add(name, agency);
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

/** @param {Agency} agency @param {Record<string, string[]>} countries */
function namesOf({ r: regency = "", p: province = "", d: destinations = "", b: branches = [], j: permits = [] }, countries) {
  const codes = permits.flatMap(([code]) => countries[code] ?? []);
  const jobs = permits.flatMap(([, , ...each]) => each);
  const places = [regency, province, ...branches.map(([place]) => place)];
  const spoken = [...destinations.split(/[,;/]/), ...codes, ...jobs].map((each) => words(each).join(" "));
  return new Set([...places.map(placeName), ...spoken]);
}
