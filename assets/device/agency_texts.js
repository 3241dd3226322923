// @ts-check
// The sentences of the agencies page, read out of it once: scripts hold none.

/** @typedef {(name: string, holes?: Record<string, string>) => string} Say */

// Made when first asked for: a phone takes its time to look up how a language writes.
/** @type {Intl.DateTimeFormat | undefined} */
let days;
/** @type {Intl.NumberFormat | undefined} */
let numbers;

/** As the page's language writes it, or Indonesian where the phone does not know how. */
const languages = () => [document.documentElement.lang, "id"];

/** @param {ParentNode} page @returns {Say} "" for a sentence that the page does not have */
export function sayingsOf(page) {
  const template = /** @type {HTMLTemplateElement} */ (page.querySelector('template[data-part="texts"]'));
  const texts = /** @type {NodeListOf<HTMLElement>} */ (template.content.querySelectorAll("[data-text]"));
  const said = new Map([...texts].map((each) => [each.dataset.text, each.textContent ?? ""]));
  return (name, holes = {}) => fillHoles(said.get(name) ?? "", holes);
}

/** @param {string} text @param {Record<string, string>} holes */
export function fillHoles(text, holes) {
  return text.replace(/\{(\w+)\}/g, (_, hole) => holes[hole] ?? "");
}

/** @param {string} day as lists write it @returns {string} as the reader says it */
export function sayDay(day) {
  const when = Date.parse(`${day}T00:00:00Z`);
  days ??= new Intl.DateTimeFormat(languages(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const said = Number.isNaN(when) ? day : days.format(when);
  // Inside a sentence that fell back to another language the day keeps its own direction.
  return document.dir === "rtl" ? `\u2068${said}\u2069` : said;
}

/** @param {number} number @returns {string} as the reader writes it */
export function sayNumber(number) {
  numbers ??= new Intl.NumberFormat(languages());
  return numbers.format(number);
}

/** @param {Date} moment day and time, as the reader writes them */
export function sayMoment(moment) {
  return new Intl.DateTimeFormat(languages(), { dateStyle: "long", timeStyle: "short" }).format(moment);
}
