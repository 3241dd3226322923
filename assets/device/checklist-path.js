// @ts-check
// The way with its stages: what is hers, how far each stage is, and where she stands.
import { watchChecklist } from "./checklist_kept.js";
import { isFor } from "./checklist_progress.js";

/** @typedef {import("./checklist_progress.js").Tick} Tick */
/** @typedef {import("./checklist_progress.js").Me} Me */
/** @typedef {{ stage: HTMLElement, all: number, done: number }} Standing */

/** `<checklist-path data-count="{done} of {all}">` around `.stage` with rows `.item[data-groups]`. */
export class ChecklistPath extends HTMLElement {
  connectedCallback() {
    let opened = false;
    this.stop = watchChecklist((ticks, me) => {
      this.narrow(me);
      const standings = this.stages.map((stage) => standing(stage, ticks));
      for (const each of standings) this.sayCount(each);
      const here = currentStage(standings);
      this.mark(here);
      // Once: a stage that she closed herself stays closed.
      if (!opened) this.open(here);
      opened = true;
    });
    this.openTarget();
    window.addEventListener("hashchange", () => this.openTarget());
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  /** @returns {HTMLElement[]} */
  get stages() {
    return [...this.querySelectorAll(".stage")].map((each) => /** @type {HTMLElement} */ (each));
  }

  /** @param {Me} me */
  narrow(me) {
    /** @type {NodeListOf<HTMLElement>} */
    const rows = this.querySelectorAll(".item");
    for (const row of rows) {
      row.hidden = !isFor((row.dataset.groups || "").split(",").filter(Boolean), me);
    }
    /** @type {NodeListOf<HTMLElement>} */
    const notes = this.querySelectorAll("[data-destination]");
    for (const note of notes) {
      note.hidden = !!me.destination && note.dataset.destination !== me.destination;
    }
  }

  /** @param {Standing} standing */
  sayCount({ stage, all, done }) {
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

/** @param {HTMLElement} stage @param {Map<string, Tick>} ticks @returns {Standing} */
function standing(stage, ticks) {
  const rows = [...stage.querySelectorAll(".item:not([hidden])")];
  const done = rows.filter((row) => (ticks.get(row.id) || {}).answer === "yes");
  return { stage, all: rows.length, done: done.length };
}

/**
 * The furthest stage with a yes, or the one after it when that is finished: somebody who
 * leaves one small thing open still moves on.
 * @param {Standing[]} standings @returns {HTMLElement | undefined}
 */
export function currentStage(standings) {
  const furthest = Math.max(0, standings.map(({ done }) => done > 0).lastIndexOf(true));
  const open = standings.slice(furthest).find(({ done, all }) => done < all);
  return (open || standings[furthest] || {}).stage;
}

customElements.define("checklist-path", ChecklistPath);
