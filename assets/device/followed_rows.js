// @ts-check
// The companies she keeps an eye on, as rows at the top of the page.
import { evidenceOfNothing, report } from "./agency_deeds.js";
import { noteSeen, stopFollowing, whatBecameOf } from "./agency_followed.js";
import { agencyRow, fillIn } from "./agency_row.js";
import { sayAsOf } from "./agency_opened.js";
import { standing, today } from "./agency_standing.js";

/** @typedef {import("./agency_row.js").Asked} Asked */
/** @typedef {import("./agency_followed.js").Followed} Followed */

/** @param {HTMLElement} group @param {HTMLTemplateElement} template @param {Asked} asked */
export async function showFollowed(group, template, asked) {
  const kept = await whatBecameOf(asked.register).catch(() => []);
  group.hidden = kept.length === 0;
  // What she has open stays open under her finger: opening it is what takes "changed" away.
  const open = new Set([...group.querySelectorAll("details[open]")].map(licenceOf));
  const held = group.contains(document.activeElement) && licenceOf(/** @type {Element} */ (document.activeElement));
  const rows = kept.map(({ agency, isChanged, ...mine }) => {
    const row = agency ? agencyRow(template, { agency, likeness: "exact" }, asked, open.has(mine.l)) : goneRow(template, mine, asked, open.has(mine.l));
    row.dataset.followed = mine.l;
    if (isChanged) row.querySelector(".agency-words")?.prepend(line(asked.say("changed")));
    return row;
  });
  group.querySelector("[data-rows]")?.replaceChildren(...rows);
  rows.find(({ dataset }) => dataset.followed === held)?.querySelector("summary")?.focus();
}

/** @param {Element} part of a row */
function licenceOf(part) {
  return /** @type {HTMLElement | null} */ (part.closest("[data-followed]"))?.dataset.followed;
}

/** @param {string} text */
function line(text) {
  const words = document.createElement("p");
  words.className = "agency-told";
  words.textContent = text;
  return words;
}

/** The list says nothing of it any more: what to do is all there is to open. @param {HTMLTemplateElement} template @param {Followed} mine @param {Asked} asked @param {boolean} isOpen */
function goneRow(template, mine, asked, isOpen) {
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const { status } = standing(undefined, asked.register, today());
  row.dataset.status = status;
  fillIn(row, { name: mine.n, status: asked.say(`company.${status}`) });
  const details = /** @type {HTMLDetailsElement} */ (row.querySelector("details"));
  details.addEventListener("toggle", () => openGone(row, mine, asked), { once: true });
  details.open = isOpen;
  return row;
}

/** @param {HTMLElement} row @param {Followed} mine @param {Asked} asked */
function openGone(row, mine, asked) {
  const { page, say, register } = asked;
  const opened = /** @type {HTMLTemplateElement} */ (page.querySelector('template[data-part="opened"]'));
  const actions = /** @type {HTMLElement} */ (opened.content.querySelector(".agency-actions")?.cloneNode(false));
  const stop = /** @type {HTMLElement} */ (opened.content.querySelector('[data-do="follow"]')?.cloneNode(true));
  const refused = () => (/** @type {HTMLElement} */ (page.querySelector('[data-part="not-done"]')).hidden = false);
  stop.textContent = say("followed");
  stop.addEventListener("click", () => stopFollowing(mine.l).catch(refused));
  const telling = /** @type {HTMLElement} */ (opened.content.querySelector('[data-do="report"]')?.cloneNode(true));
  const seen = evidenceOfNothing({ ...asked, query: `${mine.n} (${mine.l})` }, [row.querySelector('[data-hole="status"]')?.textContent ?? ""]);
  telling.addEventListener("click", () => report(page, seen).catch(refused));
  actions.append(stop, telling);
  const asOf = line(sayAsOf("company", undefined, asked));
  asOf.className = "quiet";
  row.querySelector(".folded")?.replaceChildren(asOf, line(say("next.company")), actions);
  noteSeen(mine.l, undefined, register).catch(refused);
}
