// @ts-check
// One company as a row: what the list says today in a line or two, and a place for the rest.
import { placeName } from "./agency_names.js";
import { openedAnswer } from "./agency_opened.js";
import { isFresh, standing, statusSentence, today } from "./agency_standing.js";
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
  const [firstClosed, ...otherClosed] = closedBranches(agency, asked);
  row.dataset.status = status;
  fillIn(row, {
    name: agency.n,
    likeness: asked.say(`likeness.${likeness}`),
    status: asked.say(statusSentence(agency, status)),
    told: told && asked.say(`told.${told}`),
    branch: firstClosed,
  });
  addLines(row.querySelector('[data-hole="branch"]'), otherClosed);
  const open = () => row.querySelector(".folded")?.replaceChildren(openedAnswer(found, asked));
  if (isOpen) open();
  else details.addEventListener("toggle", open, { once: true });
  // Its answer is written a moment later: what is open is known by the row itself.
  details.dataset.row = found.agency.l;
  details.open = isOpen;
  return row;
}

/**
 * Branches that are closed are said in the row itself: money was paid at doors that nobody opened.
 * The one she asked for comes first.
 * @param {Agency} agency @param {Asked} asked @returns {string[]}
 */
function closedBranches({ b: branches = [] }, { say, query, register }) {
  const wanted = ` ${placeName(query)} `;
  const isAsked = (/** @type {import("./agency_standing.js").Branch} */ [place]) => placeName(place) !== "" && wanted.includes(` ${placeName(place)} `);
  const closed = branches.filter(([, , since]) => since);
  const lines = [...closed.filter(isAsked), ...closed.filter((each) => !isAsked(each))].map(([place, , since = ""]) =>
    since === "-" ? say("branch.closed", { place }) : say("branch.closed_since", { place, date: sayDay(since) }),
  );
  const isOld = (closed.length > 0 || branches.some(isAsked)) && !isFresh(register, "branches_date", today());
  return isOld ? [...lines, say("branch.old")] : lines;
}

/** One under the other, where the first has its place. @param {Element | null} first @param {string[]} lines */
function addLines(first, lines) {
  const others = lines.map((line) => {
    const words = /** @type {HTMLElement} */ (first?.cloneNode());
    words.textContent = line;
    return words;
  });
  first?.after(...others);
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
