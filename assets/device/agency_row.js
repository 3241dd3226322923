// @ts-check
// One company as a row: what the list says today in a line or two, and a place for the rest.
import { openedAnswer } from "./agency_opened.js";
import { standing, today } from "./agency_standing.js";
import { sayDay } from "./agency_texts.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {import("./agency_texts.js").Say} Say */
/**
 * @typedef {object} Asked everything an answer rests on
 * @property {HTMLElement} page
 * @property {Say} say
 * @property {Register} register
 * @property {string} query
 * @property {import("./agency_offer.js").Offer} offer
 * @property {(mark: string) => Agency[]} owners
 * @property {import("./agency_reviews.js").Counts | undefined} counts
 */

/**
 * A closed row; what it opens to is written when it is opened, for a key stroke must be quick.
 * @param {HTMLTemplateElement} template @param {Found} found @param {Asked} asked
 * @param {boolean} isOpen @returns {HTMLElement}
 */
export function agencyRow(template, found, asked, isOpen) {
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const details = /** @type {HTMLDetailsElement} */ (row.querySelector("details"));
  const { agency, likeness } = found;
  const { status, told } = standing(agency, asked.register, today());
  row.dataset.status = status;
  fillIn(row, {
    name: agency.n,
    likeness: asked.say(`likeness.${likeness}`),
    status: asked.say(`company.${status}`),
    told: told && asked.say(`told.${told}`),
    branch: closedBranch(agency, asked),
  });
  const open = () => row.querySelector(".folded")?.replaceChildren(openedAnswer(found, asked));
  if (isOpen) open();
  else details.addEventListener("toggle", open, { once: true });
  details.open = isOpen;
  return row;
}

/** A branch that is closed is said in the row itself: money was paid at doors that nobody opened. @param {Agency} agency @param {Asked} asked */
function closedBranch({ b: branches = [] }, { say }) {
  const [place, , since] = branches.find(([, , closed]) => closed) ?? [];
  if (!place || !since) return "";
  return since === "-" ? say("branch.closed", { place }) : say("branch.closed_since", { place, date: sayDay(since) });
}

/** Every hole gets its words; one without words goes, and its heading with it. @param {ParentNode} row @param {Record<string, string | undefined>} values */
export function fillIn(row, values) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("[data-hole]"))) {
    const text = values[each.dataset.hole ?? ""];
    if (text) each.textContent = text;
    else dropWords(each);
  }
}

/** A heading goes with the last of its words. @param {Element} words */
export function dropWords(words) {
  const pair = words.closest("[data-pair]");
  words.remove();
  if (pair && !pair.querySelector("dd")) pair.remove();
}
