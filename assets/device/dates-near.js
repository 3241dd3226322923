// @ts-check
// One quiet line on the first page when a date of hers is near. It never says what the date is about.
import { sayCount } from "./say_count.js";
import { nearest } from "./dates_ahead.js";
import { dayOf } from "./days.js";
import { entries, onChange } from "./store.js";

/** `<dates-near data-left="…" data-today="…">` around a link. */
class DatesNear extends HTMLElement {
  connectedCallback() {
    this.tell();
    onChange("dates", () => this.tell());
    document.addEventListener("visibilitychange", () => this.tell());
  }

  async tell() {
    const near = nearest(await entries("dates").catch(() => []), dayOf(new Date()));
    this.hidden = !near;
    const words = this.querySelector("a");
    if (near && words) words.textContent = near.left ? sayCount(this.dataset.left ?? "{}", near.left, document.documentElement.lang) : this.dataset.today ?? "";
  }
}

customElements.define("dates-near", DatesNear);
