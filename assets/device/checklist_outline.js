// @ts-check
// The way as the page wrote it down, and which of it is hers.

/** @typedef {{ id: string, must: boolean, groups: string[], places: string[], stage: number }} Item */
/** @typedef {{ name: string, phase: number }} Stage */
/** @typedef {{ stages: Stage[], items: Item[] }} Way */
/** @typedef {{ destination?: string, sector?: string, woman?: string, route?: string, where?: string, told_on?: string }} Me */

const SECTORS = ["household", "factory", "fishing", "plantation"];

/** @param {string} outline as `check/ b06!:agency f64:state@KR arrive// j49` @returns {Way} */
export function readWay(outline) {
  /** @type {Way} */
  const way = { stages: [], items: [] };
  let phase = 0;
  for (const word of outline.split(" ").filter(Boolean)) {
    if (word.endsWith("//")) phase += 1;
    if (word.endsWith("/")) way.stages.push({ name: word.replace(/\/+$/, ""), phase });
    else way.items.push({ ...readItem(word), stage: way.stages.length - 1 });
  }
  return way;
}

/** @param {string} word */
function readItem(word) {
  const [told = "", places = ""] = word.split("@");
  const [name = "", groups = ""] = told.split(":");
  return { id: name.replace("!", ""), must: name.endsWith("!"), groups: list(groups), places: list(places) };
}

/** @param {string} words */
function list(words) {
  return words.split(",").filter(Boolean);
}

/** The same decision as `ltsa_pwa/checklist/narrowing.py`: what she did not tell hides nothing.
 * @param {string[]} groups @param {Me} me @param {string[]} [places] */
export function isFor(groups, me, places = []) {
  const isThere = !places.length || !me.destination || places.includes(me.destination);
  return isThere && (!groups.length || groups.some((group) => belongs(group, me)));
}

/** @param {string} group @param {Me} me */
function belongs(group, me) {
  if (group === "woman") return me.woman !== "no";
  const told = SECTORS.includes(group) ? me.sector : me.route;
  return !told || told === group;
}

/** Her own way: the same stages, without what is for others. @param {Way} way @param {Me} me @returns {Way} */
export function herWay({ stages, items }, me) {
  return { stages, items: items.filter(({ groups, places }) => isFor(groups, me, places)) };
}
