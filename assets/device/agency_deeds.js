// @ts-check
// What she can do with an answer: keep an eye on the company, or report it with the answer itself.
import { fourAnswers } from "./agency_answers.js";
import { followed, noteSeen, turnFollowing } from "./agency_followed.js";
import { licenceKey } from "./agency_names.js";
import { sayContact } from "./agency_offer.js";
import { sayAsOf } from "./agency_opened.js";
import { today } from "./agency_standing.js";
import { sayMoment } from "./agency_texts.js";
import { handOver } from "./handed_over.js";
import { keep } from "./store.js";

/** @typedef {import("./agency_row.js").Asked} Asked */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {{ found: Found, asked: Asked, opened: HTMLElement }} Deed */

/** @param {HTMLElement} page */
export function listenForDeeds(page) {
  on(page, "agency-opened", async ({ found, asked, opened }) => {
    showFollowing(opened, asked, licenceKey(found.agency.l) in (await followed()));
    await noteSeen(found.agency.l, found.agency, asked.register);
  });
  on(page, "agency-follow", async ({ found, asked, opened }) => {
    showFollowing(opened, asked, await turnFollowing(found.agency, asked.register));
  });
  on(page, "agency-review", async ({ found: { agency } }) => {
    await keep("register", "to_review", { n: agency.n, l: agency.l });
    location.assign(page.dataset.review ?? "");
  });
  on(page, "agency-report", ({ found, asked }) => report(page, evidenceOf(found, asked)));
}

/** She reads it in the form before it goes anywhere, and may change every word. @param {HTMLElement} page @param {string} text */
export async function report(page, text) {
  await handOver({ text });
  location.assign(page.dataset.report ?? "");
}

/** @param {HTMLElement} page @param {string} name @param {(deed: Deed) => Promise<void>} work */
function on(page, name, work) {
  page.addEventListener(name, (event) => {
    const refused = /** @type {HTMLElement} */ (page.querySelector('[data-part="not-done"]'));
    work(/** @type {CustomEvent<Deed>} */ (event).detail).catch(() => (refused.hidden = false));
  });
}

/** @param {HTMLElement} opened @param {Asked} asked @param {boolean} isFollowed */
function showFollowing(opened, { say }, isFollowed) {
  const button = opened.querySelector('[data-do="follow"]');
  if (button) button.textContent = say(isFollowed ? "followed" : "follow");
}

/** Word for word what stood on the screen, with the days of the lists. @param {Found} found @param {Asked} asked */
function evidenceOf({ agency, likeness }, asked) {
  const { say, register, offer, owners } = asked;
  const answers = fourAnswers(agency, register, offer, today(), owners, likeness).map(({ question, verdict, lines, asOf }) => {
    const said = lines.map(([name, holes]) => say(name, holes)).join(" ");
    return `${say(`question.${question}`)} ${say(`verdict.${verdict}`)}. ${said} ${sayAsOf(question, asOf, asked)}`.trim();
  });
  return [...askedAbout(`${agency.n} (${agency.l})`, likeness, asked), ...seenIn(asked.page, "contacts"), ...answers].join("\n");
}

/**
 * What she wrote, and that the company is only like it: nobody is accused for a name that was borrowed.
 * @param {string} company @param {Found["likeness"]} likeness @param {Asked} asked
 */
function askedAbout(company, likeness, { say, query }) {
  const wrote = query && `${say("wrote")}: ${query}`;
  if (likeness === "exact") return [shownAbout(say, company), ...(wrote ? [wrote] : [])];
  return [shownAbout(say, query), wrote, `${say("listed")}: ${company}`, `${say("near")}. ${say(`likeness.${likeness}`)}`];
}

/** @param {ParentNode} page @param {string} part @returns {string[]} */
function seenIn(page, part) {
  const lines = /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(`[data-part="${part}"] li`));
  return [...lines].filter((each) => each.getClientRects().length).map((each) => each.textContent ?? "");
}

/** @param {Asked} asked @param {string[]} lines what stood there */
export function evidenceOfNothing(asked, lines) {
  const { say, query } = asked;
  const name = query || asked.offer.given.map(sayContact).join(", ");
  return [shownAbout(say, name), ...lines, sayAsOf("company", undefined, asked)].filter(Boolean).join("\n");
}

/** @param {import("./agency_texts.js").Say} say @param {string} name */
function shownAbout(say, name) {
  return say("evidence", { date: sayMoment(new Date()), name });
}
