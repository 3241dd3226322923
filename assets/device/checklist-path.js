// @ts-check
// The way with its stages: what is hers, how far each stage is, and where she stands.
import { watchChecklist } from "./checklist_kept.js";
import { herWay, readWay } from "./checklist_outline.js";
import { isDone, standsAt } from "./checklist_steps.js";

/** @typedef {import("./checklist_outline.js").Way} Way */

/** `<checklist-path data-count="{done} of {all}">` around `.stage` with rows `.item`. */
export class ChecklistPath extends HTMLElement {
  connectedCallback() {
    const outline = document.querySelector("[data-items]");
    const way = readWay((outline instanceof HTMLElement && outline.dataset.items) || "");
    let opened = false;
    this.stop = watchChecklist((ticks, me) => {
      const hers = herWay(way, me);
      this.narrow(hers, me.destination || "");
      this.stages.forEach((stage, number) => {
        const rows = hers.items.filter((item) => item.stage === number);
        this.sayCount(stage, rows.length, rows.filter(({ id }) => isDone(id, ticks)).length);
      });
      const here = this.stages[standsAt(hers, ticks, me)];
      this.mark(here);
      // Once: a stage that she closed herself stays closed.
      if (!opened && (ticks.size || me.where)) this.open(here);
      opened = true;
    });
    this.openTarget();
    window.addEventListener("hashchange", () => this.openTarget());
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  /** @param {string} part @returns {HTMLElement[]} */
  all(part) {
    return [...this.querySelectorAll(part)].map((each) => /** @type {HTMLElement} */ (each));
  }

  get stages() {
    return this.all(".stage");
  }

  /** @param {Way} hers @param {string} destination */
  narrow(hers, destination) {
    const ids = new Set(hers.items.map(({ id }) => id));
    for (const row of this.all(".item")) row.hidden = !ids.has(row.id);
    for (const part of this.all(".stage, .stage section")) {
      part.hidden = !part.querySelector(".item:not([hidden])");
    }
    for (const note of this.all("[data-places]")) {
      const isThere = (note.dataset.places || "").split(" ").includes(destination);
      // Untold, a row shows the notes of every country, and nothing is said to be missing.
      note.hidden = destination ? !isThere : !note.closest(".item");
    }
  }

  /** @param {HTMLElement} stage @param {number} all @param {number} done */
  sayCount(stage, all, done) {
    const place = stage.querySelector(".stage-count");
    const words = (this.dataset.count || "").replace("{done}", String(done));
    if (place) place.textContent = words.replace("{all}", String(all));
    stage.classList.toggle("is-done", all > 0 && done === all);
  }

  /** @param {HTMLElement | undefined} here */
  mark(here) {
    for (const stage of this.stages) {
      if (stage === here) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    }
  }

  /** @param {HTMLElement | undefined} here */
  open(here) {
    if (location.hash.length > 1) return;
    for (const stage of this.stages) {
      const fold = stage.querySelector("details");
      if (fold) fold.open = stage === here;
    }
  }

  /** A link to one row opens its stage and the row itself. */
  openTarget() {
    const row = location.hash && document.getElementById(location.hash.slice(1));
    if (!row || !this.contains(row)) return;
    for (let at = row.parentElement; at && at !== this; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    const fold = row.querySelector("details");
    if (fold) fold.open = true;
    row.scrollIntoView();
  }
}

customElements.define("checklist-path", ChecklistPath);
