// @ts-check
// Three answers of one row, kept on this phone.
import { allTicks } from "./checklist_kept.js";
import { dayOf } from "./days.js";
import { keep, onChange } from "./store.js";

/** @typedef {import("./checklist_steps.js").Tick} Tick */

const UNSURE = "dont-know";

/**
 * `<tick-box data-item="a01">` around three radios, in a row whose fold says what to do; somewhere
 * around the rows stands `data-answered="Answered on {date}"`.
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
      if (choice.value === UNSURE) this.open();
    } catch (error) {
      choice.checked = false;
      this.dispatchEvent(new CustomEvent("tick-refused", { bubbles: true, detail: error }));
      await this.show();
    }
  }

  async show() {
    const tick = await allTicks().then((ticks) => ticks.get(this.item), () => undefined);
    for (const choice of this.choices) choice.checked = !!tick && choice.value === tick.answer;
    if (this.parentElement) this.parentElement.classList.toggle("is-unsure", !!tick && tick.answer === UNSURE);
    this.sayDay(tick);
  }

  /** Not knowing leads to what to do to find out. */
  open() {
    const fold = this.parentElement && this.parentElement.querySelector("details");
    if (fold) fold.open = true;
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
    /** @type {HTMLElement | null} */
    const around = this.closest("[data-answered]");
    const words = around && around.dataset.answered;
    return (words || "{date}").replace("{date}", date.format(new Date(day)));
  }
}

customElements.define("tick-box", TickBox);
