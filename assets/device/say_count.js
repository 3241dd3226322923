// @ts-check
// Counts in the plural of the page; the page gives every form, see `ltsa_pwa/ui/counting.py`.

/** The words for this many. @param {string} words JSON of CLDR plural forms
 * @param {number} number @param {string} language */
export function sayCount(words, number, language) {
  /** @type {Record<string, string>} */
  const forms = JSON.parse(words);
  const form = forms[new Intl.PluralRules(language).select(number)] || forms["other"] || "";
  return form.replace("{number}", String(number));
}
