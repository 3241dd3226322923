// @ts-check
// The companies she keeps an eye on, and which of them the list now says something else about.
import { licenceKey } from "./agency_names.js";
import { certainRegister, keptRegister, newerRegister } from "./agency_register.js";
import { standing, today } from "./agency_standing.js";
import { change, read } from "./store.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {{ n: string, l: string, status: string, told?: string }} Followed with what the list said when she last looked, and what a knock told of since */

const SHELF = "register";
const KEY = "followed";

/** By licence. @returns {Promise<Record<string, Followed>>} */
export async function followed() {
  return (await read(SHELF, KEY)) ?? {};
}

/** Follow it, or no longer. @param {Agency} agency @param {Register} register @returns {Promise<boolean>} whether it is followed now */
export async function turnFollowing(agency, register) {
  const key = licenceKey(agency.l);
  const now = await change(SHELF, KEY, (/** @type {Record<string, Followed> | undefined} */ before = {}) => {
    const { [key]: mine, ...others } = before;
    return mine ? others : { ...others, [key]: { n: agency.n, l: agency.l, status: saidOf(agency, register) } };
  });
  return Boolean(now?.[key]);
}

/** No longer, whether the list still has it or not. @param {string} licence */
export async function stopFollowing(licence) {
  await change(SHELF, KEY, (/** @type {Record<string, Followed> | undefined} */ before = {}) => {
    const { [licenceKey(licence)]: _, ...others } = before;
    return others;
  });
}

/**
 * She has seen what is said now.
 * @param {string} licence @param {Agency | undefined} agency undefined: the list has it no longer @param {Register} register
 */
export async function noteSeen(licence, agency, register) {
  const key = licenceKey(licence);
  const status = saidOf(agency, register);
  await change(SHELF, KEY, (/** @type {Record<string, Followed> | undefined} */ before = {}) => {
    const mine = before[key];
    return mine && mine.status !== status ? { ...before, [key]: { ...mine, status } } : undefined;
  });
}

/** Each with its company of today, undefined when the list has it no longer. @param {Register} register */
export async function whatBecameOf(register) {
  const kept = Object.entries(await followed());
  if (!kept.length) return [];
  const byKey = new Map(register.agencies.map((agency) => [licenceKey(agency.l), agency]));
  return kept.map(([key, mine]) => {
    const agency = byKey.get(key);
    const said = saidOf(agency, register);
    return { ...mine, key, agency, said, isChanged: said !== mine.status };
  });
}

/** A newer list, for whoever follows a company; nobody else asks more often than pages come. @param {string} address */
export async function askAgain(address) {
  if (Object.keys(await followed()).length) await newerRegister(address, await keptRegister(), () => undefined);
}

/**
 * After a knock: has anything happened to hers that none told of before? What cannot be found out is told as news.
 * @param {string} address @returns {Promise<boolean>}
 */
export async function concernsHer(address) {
  try {
    await certainRegister(address, await keptRegister(), () => undefined);
    return (await ofToday()).some(({ isChanged, said, told }) => isChanged && said !== told);
  } catch {
    return true;
  }
}

/** A knock was shown: what she has not looked at by the next one is no news then. */
export async function noteTold() {
  const known = new Map((await ofToday()).map(({ key, isChanged, said }) => [key, isChanged ? said : undefined]));
  await change(SHELF, KEY, (/** @type {Record<string, Followed> | undefined} */ before) =>
    before && Object.fromEntries(Object.entries(before).map(([key, mine]) => [key, { ...mine, told: known.get(key) }])),
  );
}

/** For the home page. @returns {Promise<boolean>} */
export async function hasNews() {
  return (await ofToday()).some(({ isChanged }) => isChanged);
}

async function ofToday() {
  const kept = await keptRegister();
  return kept ? whatBecameOf(kept.register) : [];
}

/** What the list says, however old it has grown: age is no news of the company. @param {Agency | undefined} agency @param {Register} register */
function saidOf(agency, register) {
  const day = today();
  const { status, told } = standing(agency, { date: day, sanctions_date: register.sanctions_date && day }, day);
  return told ?? status;
}
