// @ts-check
// Finds a village by a name as people write it: old spelling, missing letters, one word or two.
import MiniSearch from "minisearch";

/** @typedef {import("./village_kept.js").Village} Village */

const MOST = 12;
const OLD = /** @type {const} */ ([["oe", "u"], ["dj", "j"], ["tj", "c"], ["sj", "sy"], ["nj", "ny"]]);
const BEFORE = /\b(desa|kelurahan|ds|kel)\b\.?/g;

/** @param {string} name */
export function plain(name) {
  const low = name.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f’'`]/g, "");
  const spelt = OLD.reduce((text, [old, now]) => text.split(old).join(now), low);
  return spelt.replace(/([a-z])\1/g, "$1").replace(/[^a-z0-9]+/g, " ").trim();
}

/** @param {Village[]} villages */
export function finderOf(villages) {
  const index = new MiniSearch({ fields: ["name", "joined"], idField: "code", searchOptions: { prefix: true, fuzzy: 0.25, combineWith: "AND" } });
  index.addAll(villages.map(({ code, name }) => ({ code, name: plain(name), joined: plain(name).replace(/ /g, "") })));
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return (/** @type {string} */ typed) => {
    const words = plain(typed.toLowerCase().replace(BEFORE, " "));
    const joined = words.replace(/ /g, "");
    const found = [...index.search(words), ...index.search(joined)].map(({ id }) => byCode.get(id));
    return /** @type {Village[]} */ ([...new Set(found)].filter(Boolean)).slice(0, MOST);
  };
}
