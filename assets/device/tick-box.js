// @ts-check
// Three answers of one row, kept on this phone.
import { allTicks } from "./checklist_kept.js";
import { dayOf } from "./days.js";
import { keep, onChange } from "./store.js";

/** @typedef {import("./checklist_progress.js").Tick} Tick */

/**
 * `<tick-box data-item="a01" data-answered="Answered on {date}">` around three radios.
 * Sends `tick-refused` upwards when the phone keeps nothing.
 */
export class TickBox extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.answer());
    this.stop = onChange("ticks", (key) => (!key || key === this.item) && this.show());
    // An answer given before this script ran is kept, not overwritten by the older one.
    if (this.chosen()) this.answer();
    else this.show();
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  get item() {
    return this.dataset.item || "";
  }

  /** @returns {NodeListOf<HTMLInputElement>} */
  get choices() {
    return this.querySelectorAll("input");
  }

  chosen() {
    return [...this.choices].find((choice) => choice.checked);
  }

  async answer() {
    const choice = this.chosen();
    if (!choice) return;
    try {
      await keep("ticks", this.item, { answer: choice.value, on: dayOf(new Date()) });
    } catch (error) {
      choice.checked = false;
      this.dispatchEvent(new CustomEvent("tick-refused", { bubbles: true, detail: error }));
      await this.show();
    }
  }

  async show() {
    const tick = await allTicks().then((ticks) => ticks.get(this.item), () => undefined);
    for (const choice of this.choices) choice.checked = !!tick && choice.value === tick.answer;
    this.sayDay(tick);
  }

  /** @param {Tick | undefined} tick */
  sayDay(tick) {
    const line = document.getElementById(`${this.item}-day`);
    if (!line) return;
    line.hidden = !tick;
    line.textContent = tick ? this.words(tick.on) : "";
  }

  /** @param {string} day */
  words(day) {
    const languages = [document.documentElement.lang, "id"];
    const date = new Intl.DateTimeFormat(languages, { dateStyle: "long", timeZone: "UTC" });
    return (this.dataset.answered || "{date}").replace("{date}", date.format(new Date(day)));
  }
}

customElements.define("tick-box", TickBox);
