// @ts-check
// Her dates, nearest first, and a file of them for the phone's calendar.
import { calendarFile } from "./calendar_file.js";
import { ahead } from "./dates_ahead.js";
import { handFile } from "./hand_file.js";
import { sayCount } from "./say_count.js";
import { KeptList, optionOf } from "./kept_list.js";
import { part, say, sayDay } from "./page_texts.js";
import { dayOf, daysUntil } from "./days.js";
import { chosenName } from "./look_kept.js";
import { entries } from "./store.js";

/** @typedef {import("./dates_ahead.js").KeptDate} KeptDate */

/** `<date-list data-left="…" data-gone="…">`, both JSON of plural forms. */
class DateList extends KeptList {
  /** @type {import("./store.js").Shelf} */
  shelf = "dates";

  connectedCallback() {
    super.connectedCallback();
    part(this, "export").addEventListener("click", () => this.hand());
    // Left open over midnight, or looked at again after a week.
    document.addEventListener("visibilitychange", () => this.show());
    void this.sayTitle();
  }

  async sayTitle() {
    part(this, "called").textContent = say(this, "called", { title: say(this, "title", { name: await chosenName() }) });
  }

  /** @param {[string, KeptDate][]} kept */
  arranged(kept) {
    return ahead(kept, dayOf(new Date())).map(({ id, date }) => /** @type {[string, KeptDate]} */ ([id, date]));
  }

  /** @param {HTMLElement} row @param {KeptDate} date */
  fill(row, date) {
    const left = daysUntil(date.day, dayOf(new Date()));
    part(row, "name").textContent = date.name || optionOf(this.form, "kind", date.kind);
    part(row, "day").textContent = sayDay(date.day);
    part(row, "left").textContent = this.sayLeft(left);
    const [near] = ahead([["", date]], dayOf(new Date()));
    row.classList.toggle("is-near", !!near?.is_near);
  }

  /** @param {number} left */
  sayLeft(left) {
    if (left === 0) return say(this, "today");
    const words = left > 0 ? this.dataset.left : this.dataset.gone;
    return sayCount(words ?? "{}", Math.abs(left), document.documentElement.lang);
  }

  suit() {
    const kind = new FormData(this.form).get("kind");
    part(this, "name-field").hidden = kind !== "own";
  }

  /** @param {string} id @param {KeptDate} value */
  keep(id, value) {
    const { name, ...date } = value;
    return super.keep(id, date.kind === "own" && name ? value : date);
  }

  /** @param {[string, KeptDate][]} kept */
  shown(kept) {
    part(this, "calendar").hidden = kept.every(([, { day }]) => daysUntil(day, dayOf(new Date())) < 0);
  }

  async hand() {
    const now = new Date();
    const coming = (await entries("dates")).filter(([, { day }]) => daysUntil(day, dayOf(now)) >= 0);
    const name = await chosenName();
    const file = new Blob([calendarFile(coming, say(this, "title", { name }), now)], { type: "text/calendar" });
    handFile(file, `${name}.ics`);
    part(this, "handed").hidden = false;
  }
}

customElements.define("date-list", DateList);
