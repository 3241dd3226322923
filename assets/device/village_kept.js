// @ts-check
// Her village, and the villages of her regency: they lie on this phone and nowhere else.
import { keepAll, keep, read } from "./store.js";

/** @typedef {{ code: string, name: string, district: string, regency: string, province: string }} Village */
/** @typedef {{ kind: string, shown: string, link: string | null, seen: string | null, old: string }} Way `seen` may be no more than a month or a year */
/** @typedef {{ at: string, name: string, for: string[], ways: Way[] }} Helper */
/**
 * @typedef {object} Region
 * @property {string} code @property {string} name @property {string} province
 * @property {[code: string, name: string, villages: [code: string, name: string][]][]} districts
 * @property {Helper[]} helpers @property {[kind: string, seen: string | null][]} offices
 */

const PATIENCE_MS = 10_000;

/** @returns {Promise<Village | undefined>} */
export function myVillage() {
  return read("villages", "mine");
}

/** @returns {Promise<Region | undefined>} */
export function myRegion() {
  return read("villages", "region");
}

/** @param {Region} region @param {Village} village */
export function keepVillage(region, village) {
  return keepAll([["villages", "region", region], ["villages", "mine", village]]);
}

/** Every village of a regency. @param {Region} region @returns {Village[]} */
export function villagesOf({ code, name: regency, province, districts }) {
  return districts.flatMap(([two, district, villages]) =>
    villages.map(([four, name]) => ({ code: code + two + four, name, district, regency, province })),
  );
}

/** Joined with another, renamed, numbered anew: what she chose stays, and she is asked again. @param {Region} region @param {Village} mine */
export function isGone(region, mine) {
  return !villagesOf(region).some(({ code }) => code === mine.code);
}

/** Who helps people of this village: for the village first, then for more than it. @param {Region} region @param {Village} mine */
export function helpersOf(region, mine) {
  return region.helpers.filter(({ at }) => mine.code.startsWith(at));
}

/** @param {string} name `index`, or the code of a regency @returns {Promise<any>} */
export async function fetchRegions(name) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/regions/${name}.json`, { credentials: "omit", signal: patience.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return await answer.json();
  } finally {
    clearTimeout(timer);
  }
}

/** What is new in her regency; without a signal what is here stays. @param {Region} region */
export async function refresh(region) {
  const newer = await fetchRegions(region.code).catch(() => undefined);
  if (newer?.code === region.code && JSON.stringify(newer) !== JSON.stringify(region)) await keep("villages", "region", newer);
}
