// @ts-check
// The search field on the agencies page. Works on the list this phone keeps, with or without a signal.
import { indexOf } from "./agency_index.js";
import { agencyRow, sayDay } from "./agency_row.js";
import { keptRegister, newerRegister } from "./agency_register.js";
import { isOutdated, today } from "./agency_standing.js";

/** @typedef {import("./agency_index.js").AgencyIndex} AgencyIndex */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {import("./agency_register.js").Kept} Kept */

const SHOWN = 5;
const EVERY_MS = 60_000;

class AgencySearch extends HTMLElement {
  /** @type {AgencyIndex | undefined} */ #index;
  /** @type {Kept | undefined} */ #kept;
  /** How many rows of each group are shown; grows by the button. */ #shown = SHOWN;

  async connectedCallback() {
    this.#field.addEventListener("input", () => ((this.#shown = SHOWN), this.#answer()));
    this.#part("more").addEventListener("click", () => ((this.#shown += 3 * SHOWN), this.#answer()));
    const kept = await keptRegister().catch(() => undefined);
    if (kept) await this.#use(kept);
    await this.#refresh();
    setInterval(() => document.visibilityState === "visible" && this.#refresh(), EVERY_MS);
    addEventListener("online", () => this.#refresh());
  }

  /** A licence may be taken away while the page is open. */
  async #refresh() {
    const refused = () => (this.#part("not-kept").hidden = false);
    const newer = await newerRegister(this.dataset.register ?? "", this.#kept, refused);
    if (newer?.register === this.#kept?.register) this.#showRegister(newer);
    else await this.#use(newer);
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** @param {Kept | undefined} kept */
  async #use(kept) {
    const index = kept && (await indexOf(kept.register.agencies));
    [this.#kept, this.#index] = [kept, index];
    this.#showRegister(kept);
    this.#answer();
  }

  /** Always in sight: whose list, of which day, and whether it can still be relied on. @param {Kept | undefined} kept */
  #showRegister(kept) {
    this.#kept = kept;
    this.#part("waiting").hidden = true;
    this.#part("no-list").hidden = kept !== undefined;
    this.#part("list").hidden = kept === undefined;
    if (!kept) return;
    const { date, sanctions_date, source, sample } = kept.register;
    this.#fill("list-day", { date: sayDay(date), source });
    this.#fill("sanctions-day", { date: sanctions_date ? sayDay(sanctions_date) : "" });
    this.#part("sanctions-day").hidden = !sanctions_date;
    this.#part("sample").hidden = !sample;
    this.#part("old").hidden = !isOutdated(kept.register, today());
  }

  /** @param {string} name @param {Record<string, string>} values */
  #fill(name, values) {
    const part = this.#part(name);
    part.textContent = (part.dataset.text ?? "").replace(/\{(\w+)\}/g, (_, hole) => values[hole] ?? "");
  }

  #answer() {
    const query = this.#field.value.trim();
    const { exact, near, here } = this.#index?.search(query) ?? { exact: [], near: [], here: [] };
    this.#show("exact", exact);
    this.#show("near", near);
    this.#show("here", here.map((agency) => ({ agency, likeness: "exact" })));
    const isAsked = query.length > 2;
    const canTell = this.#kept !== undefined && !isOutdated(this.#kept.register, today());
    this.#part("not-found").hidden = !isAsked || !canTell || exact.length + here.length > 0;
    this.#part("not-checked").hidden = !isAsked || canTell || exact.length + here.length > 0;
    this.#part("more").hidden = Math.max(exact.length, near.length, here.length) <= this.#shown;
    this.#fill("count", { exact: numbers.format(exact.length), near: numbers.format(near.length) });
    this.#part("count").hidden = !isAsked;
  }

  /** @param {"exact" | "near" | "here"} name @param {Found[]} found */
  #show(name, found) {
    const group = this.#part(name);
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector("template"));
    const register = this.#kept?.register;
    group.hidden = found.length === 0 || !register;
    if (!register) return;
    const isOpen = name === "exact" && found.length === 1;
    const rows = found.slice(0, this.#shown).map((each) => agencyRow(template, each, register, isOpen));
    group.querySelector("[data-rows]")?.replaceChildren(...rows);
  }
}

const numbers = new Intl.NumberFormat([document.documentElement.lang, "id"]);

customElements.define("agency-search", AgencySearch);
