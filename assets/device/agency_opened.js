// @ts-check
// What a company's row opens to: two names side by side, four answers, what the list says, what to do.
import { fourAnswers } from "./agency_answers.js";
import { differing, showPieces } from "./agency_differs.js";
import { cardOf } from "./agency_reviews.js";
import { dropWords, fillIn } from "./agency_row.js";
import { isFresh, standing, today } from "./agency_standing.js";
import { sayDay } from "./agency_texts.js";

/** @typedef {import("./agency_answers.js").Answer} Answer */
/** @typedef {import("./agency_row.js").Asked} Asked */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {import("./agency_standing.js").Agency} Agency */

/** @param {Found} found @param {Asked} asked @returns {HTMLElement} */
export function openedAnswer(found, asked) {
  const { page, register, offer, owners } = asked;
  const template = /** @type {HTMLTemplateElement} */ (page.querySelector('template[data-part="opened"]'));
  const opened = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  fillIn(opened, factsOf(found.agency, asked));
  showDifference(opened, found, asked.query);
  for (const answer of fourAnswers(found.agency, register, offer, today(), owners, found.likeness)) showAnswer(opened, answer, asked);
  const act = (/** @type {Event} */ { target }) => {
    const what = /** @type {HTMLElement} */ (target).closest("[data-do]")?.getAttribute("data-do");
    if (what) page.dispatchEvent(new CustomEvent(`agency-${what}`, { detail: { found, asked, opened } }));
  };
  opened.addEventListener("click", act);
  page.dispatchEvent(new CustomEvent("agency-opened", { detail: { found, asked, opened } }));
  return opened;
}

/** @param {Agency} agency @param {Asked} asked @returns {Record<string, string | undefined>} */
function factsOf(agency, { say, register, counts }) {
  const now = standing(agency, register, today());
  const status = now.told ?? now.status;
  const day = (/** @type {string} */ name, /** @type {string | undefined} */ date) =>
    date && say(`day.${status}-${name}`, { date: sayDay(date) });
  return {
    wrote: " ",
    listed: " ",
    days: [day("since", now.since), day("until", now.until)].filter(Boolean).join(" "),
    licence: agency.l,
    trade: agency.t,
    address: [agency.a, agency.r, agency.p].filter(Boolean).join(", "),
    branches: branchesOf(agency, say, isFresh(register, "branches_date", today())),
    destinations: agency.d,
    sanctions: sanctionsOf(agency, say),
    card: cardOf(agency, counts, say),
  };
}

/** @param {Agency} agency @param {import("./agency_texts.js").Say} say @param {boolean} isFresh whether the list of branches is of these days */
function branchesOf({ b: branches = [] }, say, isFresh) {
  const lines = branches.map(([place, address, closed]) => {
    const end = !closed ? "" : closed === "-" ? say("branch-closed") : say("branch-closed-since", { date: sayDay(closed) });
    return [place, address, end].filter(Boolean).join(" · ");
  });
  return [...lines, branches.length && !isFresh && say("branch.old")].filter(Boolean).join("\n");
}

/** An ended sanction is shown with its end. @param {Agency} agency @param {import("./agency_texts.js").Say} say */
function sanctionsOf({ s: sanctions = [] }, say) {
  return sanctions.map(({ k: kind, c: decree, f: since, u: until, y: reason, o: entered }) => {
    const span = since || until ? `${since ? sayDay(since) : "…"} – ${until ? sayDay(until) : "…"}` : "";
    return [say(`sanction.${kind}`), decree, span, reason, entered && say("entered", { decree: decree ?? "" })].filter(Boolean).join(" · ");
  }).join("\n");
}

/** Only where the names are not the same. @param {HTMLElement} opened @param {Found} found @param {string} query */
function showDifference(opened, { agency, likeness }, query) {
  const [wrote, listed] = ["wrote", "listed"].map((name) => /** @type {HTMLElement} */ (opened.querySelector(`[data-hole="${name}"]`)));
  if (!wrote || !listed) return;
  if (likeness === "exact" || likeness === "number" || !query) return void [wrote, listed].forEach(dropWords);
  const [mine, theirs] = differing(query, agency.n);
  showPieces(wrote, mine);
  showPieces(listed, theirs);
}

/** @param {HTMLElement} opened @param {Answer} answer @param {Asked} asked */
function showAnswer(opened, { question, verdict, lines, asOf }, asked) {
  const row = /** @type {HTMLElement} */ (opened.querySelector(`[data-question="${question}"]`));
  const place = (/** @type {string} */ name) => /** @type {HTMLElement} */ (row.querySelector(`[data-say="${name}"]`));
  row.dataset.verdict = verdict;
  place("verdict").textContent = asked.say(`verdict.${verdict}`);
  place("lines").replaceChildren(...lines.map(([name, holes]) => line(asked.say(name, holes))));
  place("as-of").textContent = sayAsOf(question, asOf, asked);
  place("next").textContent = asked.say(`next.${question}`);
}

/** What has no day of its own is as old as the list. @param {string} question @param {Answer["asOf"]} asOf @param {Asked} asked */
export function sayAsOf(question, asOf, { say, register }) {
  const { date, sanctions_date, source } = register;
  if (question !== "company" && asOf) return say("as-of-source", { date: sayDay(asOf.date), source: asOf.source });
  if (question !== "company") return say("as-of-source", { date: sayDay(date), source });
  const sanctions = sanctions_date ? say("sanctions-as-of", { date: sayDay(sanctions_date) }) : "";
  return `${say("as-of-source", { date: sayDay(date), source })} ${sanctions}`.trim();
}

/** @param {string} text */
function line(text) {
  const words = document.createElement("p");
  words.textContent = text;
  return words;
}
