// @ts-check
// One company as an answer: what the list says today, in the page's own words.
import { standing, today } from "./agency_standing.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {import("./agency_standing.js").Sanction} Sanction */
/** @typedef {import("./agency_standing.js").Standing} Standing */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {Record<string, string | undefined>} Values by the name of the hole they go into */

const days = new Intl.DateTimeFormat([document.documentElement.lang, "id"], {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** @param {string} day as lists write it @returns {string} as the reader says it */
export function sayDay(day) {
  const when = Date.parse(`${day}T00:00:00Z`);
  const said = Number.isNaN(when) ? day : days.format(when);
  // Inside a sentence that fell back to another language the day keeps its own direction.
  return document.dir === "rtl" ? `\u2068${said}\u2069` : said;
}

/**
 * A closed row; what it opens to is written when it is opened, for a key stroke must be quick.
 * @param {HTMLTemplateElement} template a row with a hole for everything
 * @param {Found} found @param {Register} register @param {boolean} isOpen @returns {HTMLElement}
 */
export function agencyRow(template, { agency, likeness }, register, isOpen) {
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const details = /** @type {HTMLDetailsElement} */ (row.querySelector("details"));
  const now = standing(agency, register, today());
  row.dataset.status = now.status;
  fill(row, "summary", { name: agency.n, likeness, status: now.status, told: now.told });
  const open = () => fillOpened(row, agency, now, register);
  if (isOpen) open();
  else details.addEventListener("toggle", open, { once: true });
  details.open = isOpen;
  return row;
}

/** @param {HTMLElement} row @param {Agency} agency @param {Standing} now @param {Register} register */
function fillOpened(row, agency, now, register) {
  fill(row, ".folded", {
    trade: agency.t,
    licence: agency.l,
    address: [agency.a, agency.r, agency.p].filter(Boolean).join(", "),
    destinations: agency.d,
    [`${now.told ?? now.status}-since`]: now.since && sayDay(now.since),
    [`${now.told ?? now.status}-until`]: now.until && sayDay(now.until),
    list: sayDay(register.date),
    sanctions: register.sanctions_date ? sayDay(register.sanctions_date) : undefined,
  });
  showSanctions(row, agency.s ?? []);
}

/** Every hole gets its words; one without words goes, and its heading with it. @param {HTMLElement} row @param {string} part @param {Values} values */
function fill(row, part, values) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll(`${part} [data-hole]`))) {
    const text = wordsFor(each, values[each.dataset.hole ?? ""]);
    if (text) each.textContent = text;
    else dropWords(each);
  }
}

/**
 * A value as it is, inside the page's sentence, or one of the page's sentences chosen by it.
 * @param {HTMLElement} hole @param {string | undefined} value
 */
function wordsFor({ dataset: { text, choices } }, value) {
  if (!value) return "";
  if (choices) return chosen(choices, value);
  return text ? text.replace("{date}", value) : value;
}

/** A heading goes with the last of its words. @param {Element} words */
function dropWords(words) {
  const pair = words.closest("[data-pair]");
  words.remove();
  if (pair && !pair.querySelector("dd")) pair.remove();
}

/** @type {Map<string, Record<string, string>>} */
const parsed = new Map();

/** @param {string} choices @param {string} value */
function chosen(choices, value) {
  const known = parsed.get(choices) ?? JSON.parse(choices);
  parsed.set(choices, known);
  return known[value] ?? "";
}

/** An ended sanction is shown with its end. @param {HTMLElement} row @param {Sanction[]} sanctions */
function showSanctions(row, sanctions) {
  const list = /** @type {HTMLElement} */ (row.querySelector("[data-sanctions]"));
  if (!sanctions.length) dropWords(/** @type {Element} */ (list.closest("dd")));
  for (const { k: kind, c: decree, f: since, u: until, y: reason } of sanctions) {
    const span = since || until ? `${since ? sayDay(since) : "…"} – ${until ? sayDay(until) : "…"}` : "";
    const line = document.createElement("li");
    line.textContent = [chosen(list.dataset.sanctions ?? "{}", kind), decree, span, reason].filter(Boolean).join(" · ");
    list.append(line);
  }
}
