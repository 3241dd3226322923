// @ts-check
// The companies she keeps an eye on, as rows at the top of the page.
import { whatBecameOf } from "./agency_followed.js";
import { agencyRow, fillIn } from "./agency_row.js";

/** @typedef {import("./agency_row.js").Asked} Asked */

/** @param {HTMLElement} group @param {HTMLTemplateElement} template @param {Asked} asked */
export async function showFollowed(group, template, asked) {
  const kept = await whatBecameOf(asked.register).catch(() => []);
  group.hidden = kept.length === 0;
  const rows = kept.map(({ n, agency, isChanged }) => {
    const row = agency ? agencyRow(template, { agency, likeness: "exact" }, asked, false) : goneRow(template, n, asked);
    if (isChanged) row.querySelector(".agency-words")?.prepend(changedLine(asked));
    return row;
  });
  group.querySelector("[data-rows]")?.replaceChildren(...rows);
}

/** @param {Asked} asked */
function changedLine({ say }) {
  const line = document.createElement("p");
  line.className = "agency-told";
  line.textContent = say("changed");
  return line;
}

/** @param {HTMLTemplateElement} template @param {string} name @param {Asked} asked */
function goneRow(template, name, { say }) {
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  fillIn(row, { name, status: say("company.not_found") });
  // Nothing to open: the list says nothing of it any more.
  row.querySelector("details")?.replaceWith(.../** @type {Element} */ (row.querySelector("summary")).children);
  return row;
}
