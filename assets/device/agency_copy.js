// @ts-check
// The agency list as it travels: whole, by columns, or only what has changed. Packed by
// ltsa_pwa/agencies/phone_copy.py; what comes out here must have the digest that was made there.
import { licenceKey } from "./agency_names.js";
import { inPieces } from "./in_pieces.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register & { snapshot?: number, digest?: string }} Register */

const HEAD = [
  "v", "snapshot", "date", "sanctions_date", "permits_date", "branches_date", "contacts_date", "kinds",
  "source", "sample", "imported_at",
];
const COLUMNS = [..."nltfuaprdsbjheg"];

/** Cut, changed on the way, or not the list at all. */
export class Damaged extends Error {}

/** @param {any} told @returns {boolean} whether this is only what has changed */
export function isDifference(told) {
  return Array.isArray(told?.changed);
}

/**
 * The list to keep; throws Damaged unless it is the one that was packed, to the last letter.
 * @param {any} told an answer, whatever it is @param {Agency[]} before what this phone has
 * @returns {Promise<Register>}
 */
export async function unpacked(told, before) {
  const register = await unpack(told, before).catch(() => undefined);
  if (!register || (await digestOf(register)) !== told.digest) throw new Damaged();
  return register;
}

/** @param {any} told @param {Agency[]} before @returns {Promise<Register>} */
async function unpack(told, before) {
  const agencies = isDifference(told) ? laidOver(before, told) : await fromColumns(told);
  const head = Object.fromEntries(HEAD.map((name) => [name, told[name]]));
  return /** @type {any} */ ({ ...head, digest: told.digest, agencies });
}

/** @param {{ columns: Record<string, any[]>, jobs: string[] }} told @returns {Promise<Agency[]>} */
async function fromColumns({ columns, jobs }) {
  /** @type {any[]} */
  const agencies = [];
  await inPieces(columns.n ?? [], () => {
    const said = COLUMNS.map((name) => [name, columns[name]?.[agencies.length]]).filter(([, value]) => value);
    const agency = Object.fromEntries(said);
    if (agency.j) agency.j = agency.j.map((/** @type {any[]} */ permit) => inWords(permit, jobs));
    agencies.push(agency);
  });
  return agencies;
}

/** @param {any[]} permit @param {string[]} jobs its jobs travel as places in this list */
function inWords([country, until, ...places], jobs) {
  return [country, until, ...places.map((place) => jobs[place])];
}

/** @param {Agency[]} before @param {{ changed: Agency[], gone: string[] }} told @returns {Agency[]} */
function laidOver(before, { changed, gone }) {
  const byKey = new Map(before.map((agency) => [licenceKey(agency.l), agency]));
  for (const key of gone) byKey.delete(key);
  for (const agency of changed) byKey.set(licenceKey(agency.l), agency);
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, agency]) => agency);
}

/** @param {any} register */
async function digestOf(register) {
  const said = JSON.stringify([...HEAD.map((name) => register[name]), register.agencies]);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(said));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
