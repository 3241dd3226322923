// @ts-check
// Companies by where they are and where they send people: a regency, a country, a job, or several.
import { placeName, words } from "./agency_names.js";
import { isMisspelt } from "./agency_spelling.js";
import { today } from "./agency_standing.js";
import { inPieces } from "./in_pieces.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */

const FILLERS = new Set("di ke untuk kantor cabang agen pt perusahaan yang dengan dan in to for office branch agency agencies company with an a and".split(" "));
const MOST_WORDS = 5;
const SHORTEST_GUESSED = 5;

/**
 * @typedef {object} Said what one company is found by
 * @property {Set<string>} places where it has an office
 * @property {Set<string>} lands the countries that the list names for it
 * @property {Offered[]} offers
 */
/** @typedef {{ here: Agency[], meant: string[] }} There meant: what was perhaps meant, where a word was in no list as she wrote it */
/** @typedef {{ until: string, country: string[], jobs: string[] }} Offered a permit; without jobs it is for any */

export class Places {
  /** @param {Record<string, string[]>} countries names by ISO code */
  constructor(countries) {
    /** @type {Map<string, Set<Agency>>} */
    this.groups = new Map();
    /** @type {Map<Agency, Said>} */
    this.said = new Map();
    // Thousands of companies name the same places and jobs; to take a name apart is what costs.
    this.place = remembering(placeName);
    this.spoken = remembering((text) => words(text).join(" "));
    this.countries = new Map(Object.entries(countries).map(([code, names]) => [code, names.map(this.spoken)]));
  }

  /** @param {Agency[]} agencies */
  fill(agencies) {
    return inPieces(agencies, (agency) => {
      const said = this.saidOf(agency);
      this.said.set(agency, said);
      for (const name of new Set(namesOf(said))) this.add(name, agency);
    });
  }

  /** @param {Agency} agency @returns {Said} */
  saidOf({ r: regency = "", p: province = "", d: destinations = "", b: branches = [], j: permits = [] }) {
    const offers = permits.map(([code, until, ...jobs]) => ({ until, country: this.countries.get(code) ?? [], jobs: jobs.map(this.spoken) }));
    const places = [regency, province, ...branches.map(([place]) => place)];
    return { places: new Set(places.map(this.place)), lands: new Set(destinations.split(/[,;/]/).map(this.spoken)), offers };
  }

  /** @param {string} name @param {Agency} agency */
  add(name, agency) {
    if (!name) return;
    const group = this.groups.get(name);
    if (group) group.add(agency);
    else this.groups.set(name, new Set([agency]));
  }

  /** Every word must say a place, a country or a job; otherwise it is no such question. @param {string} query @returns {There} */
  search(query) {
    const left = placeName(query).split(" ").filter((word) => word && !FILLERS.has(word));
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const meant = [];
    /** @type {Set<Agency> | undefined} */
    let found;
    while (left.length) {
      let name = this.longest(left);
      if (!name && (name = this.closest(left))) meant.push(name);
      const group = this.groups.get(name);
      if (!group) return { here: [], meant: [] };
      asked.push(name);
      found = found ? new Set([...found].filter((agency) => group.has(agency))) : group;
    }
    const day = today();
    return { here: [...(found ?? [])].filter((agency) => holds(this.said.get(agency), asked, day)), meant };
  }

  /** Takes the most words that are one name away. @param {string[]} left @returns {string} "": none is */
  longest(left) {
    for (let count = Math.min(MOST_WORDS, left.length); count > 0; count--) {
      const name = left.slice(0, count).join(" ");
      if (this.groups.has(name)) return left.splice(0, count) && name;
    }
    return "";
  }

  /** The same with a letter or two wrong, if only one name is meant; the first letter is seldom wrong. @param {string[]} left @returns {string} "": none is */
  closest(left) {
    for (let count = Math.min(MOST_WORDS, left.length); count > 0; count--) {
      const written = left.slice(0, count).join(" ");
      if (written.length < SHORTEST_GUESSED) continue;
      const alike = [...this.groups.keys()].filter((name) => name[0] === written[0] && isMisspelt(written, name));
      if (alike.length === 1) return left.splice(0, count) && (alike[0] ?? "");
    }
    return "";
  }
}

/** @param {Said} said */
function namesOf({ places, lands, offers }) {
  return [...places, ...lands, ...offers.flatMap(({ country, jobs }) => [...country, ...jobs])];
}

/**
 * Country and job must be of one permit, and it must run: two permits do not make a third.
 * @param {Said | undefined} said @param {string[]} asked @param {string} day
 */
function holds(said, asked, day) {
  if (!said) return false;
  const { places, lands, offers } = said;
  const left = asked.filter((name) => !places.has(name));
  const running = offers.filter(({ until }) => !until || until >= day);
  const jobs = left.filter((name) => offers.some((each) => each.jobs.includes(name)));
  const countries = left.filter((name) => !jobs.includes(name));
  if (!jobs.length) return countries.every((name) => lands.has(name) || running.some(({ country }) => country.includes(name)));
  return jobs.every((job) => running.some((each) => each.jobs.includes(job) && countries.every((name) => each.country.includes(name))));
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
