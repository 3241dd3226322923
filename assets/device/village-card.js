// @ts-check
// Her village: who helps there, as the operator noted it, and whom to ask where nobody is known.
import { copyOf, part, say, sayPartOfDay } from "./page_texts.js";
import { onChange } from "./store.js";
import { helpersOf, isGone, myRegion, myVillage, refresh } from "./village_kept.js";

/** @typedef {import("./village_kept.js").Helper} Helper */
/** @typedef {import("./village_kept.js").Region} Region */
/** @typedef {import("./village_kept.js").Village} Village */

class VillageCard extends HTMLElement {
  connectedCallback() {
    part(this, "again").addEventListener("click", () => dispatchEvent(new Event("choose-village")));
    onChange("villages", () => this.show());
    this.show().then((region) => region && refresh(region)).catch(() => undefined);
  }

  async show() {
    const [mine, region] = await Promise.all([myVillage(), myRegion()]);
    part(this, "card").hidden = !mine;
    if (!mine || !region) return undefined;
    part(this, "name").textContent = mine.name;
    part(this, "where").textContent = [mine.district, mine.regency, mine.province].join(", ");
    part(this, "gone").hidden = !isGone(region, mine);
    this.showHelpers(region, mine);
    const report = /** @type {HTMLElement} */ (this.querySelector("hand-over"));
    report.dataset.text = say(this, "asked", { village: `${mine.name}, ${mine.district}, ${mine.regency}` });
    return region;
  }

  /** @param {Region} region @param {Village} mine */
  showHelpers(region, mine) {
    const helpers = helpersOf(region, mine);
    part(this, "helpers").replaceChildren(...helpers.map((each) => this.helper(each, mine)));
    part(this, "nobody").hidden = helpers.length > 0;
    part(this, "offices").replaceChildren(
      ...region.offices.map(([kind, seen]) => Object.assign(document.createElement("li"), { textContent: `${say(this, kind)} ${this.seen(seen)}` })),
    );
  }

  /** Where no page has a day, none is said: the day of our looking would make it newer. @param {string | null} day @param {boolean} [isOld] */
  seen(day, isOld) {
    return day ? say(this, isOld ? "old" : "seen", { day: sayPartOfDay(day) }) : say(this, "undated");
  }

  /** @param {Helper} helper @param {Village} mine */
  helper(helper, mine) {
    const row = copyOf(this, "helper");
    part(row, "who").textContent = helper.name;
    part(row, "what").textContent = helper.for.map((purpose) => say(this, purpose) || say(this, "other")).join(". ");
    row.firstElementChild?.append(...helper.ways.map((way) => this.way(way, helper.at === mine.code)));
    return row;
  }

  /** @param {import("./village_kept.js").Way} way @param {boolean} isVillage */
  way({ kind, shown, link, seen, old }, isVillage) {
    const row = copyOf(this, "way");
    const anchor = /** @type {HTMLAnchorElement} */ (part(row, "link"));
    const isCall = isVillage && kind === "telephone";
    anchor.textContent = isCall ? say(this, "call", { number: shown }) : shown;
    anchor.href = link ?? "";
    anchor.hidden = link === null;
    if (link === null) part(row, "shown").textContent = shown;
    const isOld = old < new Date().toISOString().slice(0, 10);
    part(row, "seen").textContent = this.seen(seen, isOld);
    return row;
  }
}

customElements.define("village-card", VillageCard);
