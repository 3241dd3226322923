// @ts-check
// Which list is hers. Asked once, one question at a time, kept on this phone, never sent.
import { ME, whoAmI } from "./checklist_kept.js";
import { COUNTRY } from "./country_kept.js";
import { dayOf } from "./old-note.js";
import { part } from "./page_texts.js";
import { change, onChange } from "./store.js";

/** @typedef {import("./checklist_outline.js").Me} Me */

/** `<checklist-filter>` around a form of selects; `.chosen` in its summary says the choice. */
export class ChecklistFilter extends HTMLElement {
  connectedCallback() {
    this.at = 0;
    this.addEventListener("change", () => this.choose());
    part(this, "back").addEventListener("click", () => this.go(-1));
    part(this, "next").addEventListener("click", () => this.go(1));
    part(this, "ready").addEventListener("click", () => this.close());
    part(this, "buttons").hidden = false;
    this.ask();
    this.stop = onChange("settings", (key) => (!key || key === ME || key === COUNTRY) && this.show());
    // Chosen before this script ran: on a slow line that is what she meant.
    if (this.questions.some((question) => question.value)) this.choose();
    else this.show();
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  get questions() {
    return [...this.querySelectorAll("select")];
  }

  /** @param {1 | -1} way */
  go(way) {
    this.at = Math.min(this.questions.length - 1, Math.max(0, (this.at ?? 0) + way));
    this.ask();
    this.questions[this.at]?.focus();
  }

  ask() {
    const { at = 0, questions } = this;
    const isLast = at === questions.length - 1;
    questions.forEach((question, number) => /** @type {HTMLElement} */ (question.parentElement).hidden = number !== at);
    part(this, "back").hidden = at === 0;
    part(this, "next").hidden = isLast;
    part(this, "ready").hidden = !isLast;
    const count = (this.dataset.count ?? "").replace("{number}", String(at + 1));
    part(this, "count").textContent = count.replace("{all}", String(questions.length));
  }

  close() {
    const fold = this.querySelector("details");
    if (fold) fold.open = false;
    this.at = 0;
    this.ask();
    this.querySelector("summary")?.focus();
  }

  async choose() {
    const told = Object.fromEntries(this.questions.map(({ name, value }) => [name, value]));
    this.sayChoice();
    try {
      await change("settings", ME, (/** @type {Me | undefined} */ now) => ({ ...told, told_on: toldOn(told, now) }));
    } catch (error) {
      this.dispatchEvent(new CustomEvent("tick-refused", { bubbles: true, detail: error }));
    }
  }

  async show() {
    const me = /** @type {Record<string, string>} */ (await whoAmI().catch(() => ({})));
    for (const question of this.questions) question.value = me[question.name] || "";
    this.sayChoice();
  }

  sayChoice() {
    const place = this.querySelector(".chosen");
    const chosen = this.questions.filter((question) => question.value);
    const words = chosen.map((question) => question.selectedOptions[0]?.textContent);
    if (place) place.textContent = words.join(" · ") || this.dataset.everybody || "";
  }
}

/** The day on which she said where she stands: what she ticked before it moves her no further.
 * @param {Me} told @param {Me | undefined} before */
function toldOn(told, before) {
  if (!told.where) return "";
  return before?.where === told.where ? (before.told_on ?? "") : dayOf(new Date());
}

customElements.define("checklist-filter", ChecklistFilter);
