// @ts-check
// The next three things on home. Their words are taken from the checklist, which lies on the phone:
// home is the page everybody waits for, and does not carry the words of seventy rows.
import "./checklist-left.js";

/** @typedef {import("./checklist-left.js").ChecklistLeft} ChecklistLeft */

/** @param {HTMLElement} greeting @param {HTMLElement | null} place */
export async function showSteps(greeting, place) {
  const page = greeting.dataset.page || "";
  const list = await listAt(page);
  // The alarm stands between the two, and nothing above it may grow.
  greeting.style.minBlockSize = `${greeting.getBoundingClientRect().height}px`;
  greeting.replaceChildren(borrow(list, page, "p"));
  if (!place) return;
  place.replaceChildren(borrow(list, page, "h2, ol"));
  place.hidden = false;
}

/** @param {string} page */
async function listAt(page) {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** The checklist's own count, with only some of its parts. @param {Document} list
 * @param {string} page @param {string} parts */
function borrow(list, page, parts) {
  const found = list.querySelector("checklist-left");
  if (!found) throw new Error("no list");
  const left = /** @type {ChecklistLeft} */ (document.importNode(found, true));
  for (const each of [...left.children]) if (!each.matches(parts)) each.remove();
  left.rows = list;
  left.dataset.page = page;
  return left;
}
