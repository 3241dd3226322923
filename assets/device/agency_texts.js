// @ts-check
// The sentences of the agencies page, read out of it once: scripts hold none.

/** @typedef {(name: string, holes?: Record<string, string>) => string} Say */

// Made when first asked for: a phone takes its time to look up how a language writes.
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
  const said = written(day) ?? day;
  // Inside a sentence that fell back to another language the day keeps its own direction.
  return document.dir === "rtl" ? `\u2068${said}\u2069` : said;
}

/** By the form that the page brings along: a slow phone needs a fifth of a second to find its own. @param {string} day */
function written(day) {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-days]"));
  const [form = "", ...months] = (page?.dataset.days ?? "").split("|");
  const name = months[Number(month) - 1];
  if (!form || !name) return undefined;
  /** @type {Record<string, string>} */
  const parts = { y: year, MMMM: name, M: String(Number(month)), d: String(Number(date)) };
  return form.replace(/y+|M+|d+/g, (part) => parts[part] ?? part);
}

/** @param {number} number @returns {string} as the reader writes it */
export function sayNumber(number) {
  // Without separators there is nothing to look up.
  if (number < 1000) return String(number);
  numbers ??= new Intl.NumberFormat(languages());
  return numbers.format(number);
}

/** @param {Date} moment day and time, as the reader writes them */
export function sayMoment(moment) {
  return new Intl.DateTimeFormat(languages(), { dateStyle: "long", timeStyle: "short" }).format(moment);
}
