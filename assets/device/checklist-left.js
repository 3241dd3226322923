// @ts-check
// How many are left, and which comes next. Stands on the checklist and on the home page.
import { watchChecklist } from "./checklist_kept.js";
import { isFor, progress, readItems, sayCount } from "./checklist_progress.js";

/**
 * `<checklist-left data-items="a01 b06!:agency" data-left='{"other": "{number} left"}'
 * data-must='{…}' data-page="/id/checklist">` with the parts `.left`, `.must`, `a.next`, `.done`.
 * The link to the next item is said by a row of this page, or by its id alone elsewhere.
 */
export class ChecklistLeft extends HTMLElement {
  connectedCallback() {
    const items = readItems(this.dataset.items || "");
    this.stop = watchChecklist((ticks, me) => {
      this.show(progress(items.filter((item) => isFor(item.groups, me)), ticks));
    });
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  /** @param {import("./checklist_progress.js").Progress} progress */
  show({ left, must, next }) {
    this.say(".left", this.dataset.left, left);
    this.say(".must", this.dataset.must, must);
    this.hide(".must", !must);
    this.hide(".left", !left);
    this.hide(".done", !!left);
    this.point(next);
  }

  /** @param {string} part @param {string | undefined} words @param {number} number */
  say(part, words, number) {
    const place = this.querySelector(part);
    if (place && words) place.textContent = sayCount(words, number, document.documentElement.lang);
  }

  /** @param {string} part @param {boolean} hidden */
  hide(part, hidden) {
    /** @type {HTMLElement | null} */
    const place = this.querySelector(part);
    if (place) place.hidden = hidden;
  }

  /** @param {string | undefined} next */
  point(next) {
    /** @type {HTMLAnchorElement | null} */
    const link = this.querySelector("a.next");
    if (!link) return;
    link.hidden = !next;
    link.href = `${this.dataset.page || ""}#${next || ""}`;
    const words = next && document.getElementById(`${next}-what`);
    const place = link.querySelector(".what");
    if (place && words) place.textContent = words.textContent;
  }
}

customElements.define("checklist-left", ChecklistLeft);
