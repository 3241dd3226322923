// @ts-check
// How many are left, and which three come next. Stands on the checklist; home borrows it.
import { watchChecklist } from "./checklist_kept.js";
import { herWay, readWay } from "./checklist_outline.js";
import { nextSteps, whatIsLeft } from "./checklist_steps.js";
import { sayCount } from "./say_count.js";

/** @typedef {import("./checklist_outline.js").Item} Item */

/**
 * `<checklist-left data-items="check/ b06!:agency" data-left='{"other": "{number} left"}'
 * data-must='{…}' data-page="/id/checklist">` with the parts `.left`, `.must`, `.done` and links
 * `a.next`. The links are said by the rows of this page, or of the one it was borrowed from.
 */
export class ChecklistLeft extends HTMLElement {
  /** @type {Document} where the rows stand */
  rows = document;

  connectedCallback() {
    const way = readWay(this.dataset.items || "");
    this.stop = watchChecklist((ticks, me) => {
      const hers = herWay(way, me);
      this.show(whatIsLeft(hers, ticks, me), nextSteps(hers, ticks, me));
    });
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  /** @param {Item[]} left @param {Item[]} next */
  show(left, next) {
    const must = left.filter((item) => item.must);
    this.say(".left", this.dataset.left, left.length);
    this.say(".must", this.dataset.must, must.length);
    this.hide(".must", !must.length);
    this.hide(".left", !left.length);
    this.hide(".done", !!left.length);
    this.hide("h2", !left.length);
    this.querySelectorAll("a.next").forEach((link, at) => this.point(link, next[at]));
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

  /** @param {Element} link @param {Item | undefined} step */
  point(link, step) {
    const row = /** @type {HTMLElement} */ (link.parentElement);
    row.hidden = !step;
    if (!step) return;
    link.setAttribute("href", `${this.dataset.page || ""}#${step.id}`);
    const words = this.rows.getElementById(`${step.id}-what`);
    const place = link.querySelector(".what");
    if (place && words) place.textContent = words.textContent;
  }
}

customElements.define("checklist-left", ChecklistLeft);
