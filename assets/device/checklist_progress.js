// @ts-check
// What is left of the checklist: the thinking alone, without the phone's store.

/** @typedef {{ id: string, must: boolean, groups: string[] }} Item */
/** @typedef {{ destination?: string, sector?: string, woman?: string, route?: string }} Me */
/** @typedef {{ answer: "yes" | "not-yet" | "dont-know", on: string }} Tick */
/** @typedef {{ left: number, must: number, next: string | undefined }} Progress */

const SECTORS = ["household", "factory", "fishing", "plantation"];

/** @param {string} outline as `a01 b06!:agency` @returns {Item[]} */
export function readItems(outline) {
  return outline.split(" ").filter(Boolean).map((word) => {
    const [name = "", groups = ""] = word.split(":");
    return {
      id: name.replace("!", ""),
      must: name.endsWith("!"),
      groups: groups.split(",").filter(Boolean),
    };
  });
}

/** The same decision as `ltsa_pwa/checklist/narrowing.py`: what she did not tell hides nothing.
 * @param {string[]} groups @param {Me} me */
export function isFor(groups, me) {
  return !groups.length || groups.some((group) => belongs(group, me));
}

/** @param {string} group @param {Me} me */
function belongs(group, me) {
  if (group === "woman") return me.woman !== "no";
  const told = SECTORS.includes(group) ? me.sector : me.route;
  return !told || told === group;
}

/** @param {Item[]} items hers @param {Map<string, Tick>} ticks @returns {Progress} */
export function progress(items, ticks) {
  const left = items.filter((item) => (ticks.get(item.id) || {}).answer !== "yes");
  const must = left.filter((item) => item.must);
  const next = must[0] || left[0];
  return { left: left.length, must: must.length, next: next && next.id };
}

/** The words for this many. @param {string} words JSON of CLDR plural forms
 * @param {number} number @param {string} language */
export function sayCount(words, number, language) {
  /** @type {Record<string, string>} */
  const forms = JSON.parse(words);
  const form = forms[new Intl.PluralRules(language).select(number)] || forms["other"] || "";
  return form.replace("{number}", String(number));
}
