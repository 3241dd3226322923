// @ts-check
// Province, regency, village: chosen once. The regency comes over the line, the rest is on the phone.
import { copyOf, part, say } from "./page_texts.js";
import { onChange } from "./store.js";
import { fetchRegions, isGone, keepVillage, myRegion, myVillage, villagesOf } from "./village_kept.js";

/** @typedef {import("./village_kept.js").Region} Region */
/** @typedef {import("./village_kept.js").Village} Village */

class VillageChoice extends HTMLElement {
  /** @type {Record<string, [code: string, name: string][]>} */ regencies = {};
  /** @type {Region | undefined} */ region;
  /** @type {((typed: string) => Village[]) | undefined} */ find;

  connectedCallback() {
    this.choice("province").addEventListener("change", () => this.offerRegencies());
    this.choice("regency").addEventListener("change", () => this.fetchRegency());
    this.choice("district").addEventListener("change", () => this.offerVillages());
    part(this, "filter").addEventListener("input", () => this.offerVillages());
    addEventListener("choose-village", () => this.open().then(() => this.choice("province").focus()));
    addEventListener("online", () => !this.hidden && this.offerProvinces());
    onChange("villages", () => this.look());
    this.look();
  }

  /** @param {string} name */
  choice(name) {
    return /** @type {HTMLSelectElement} */ (part(this, name));
  }

  /** Asked when nothing is chosen, or what was chosen is gone. */
  async look() {
    const [mine, region] = await Promise.all([myVillage(), myRegion()]).catch(() => []);
    if (mine && region && !isGone(region, mine)) this.hidden = true;
    else await this.open();
  }

  async open() {
    this.hidden = false;
    const region = await myRegion().catch(() => undefined);
    if (region) await this.useRegion(region);
    await this.offerProvinces();
  }

  async offerProvinces() {
    if (Object.keys(this.regencies).length) return;
    try {
      this.regencies = await fetchRegions("index");
    } catch {
      return void (this.region || this.tell("away"));
    }
    this.tell("");
    fill(this.choice("province"), Object.keys(this.regencies).map((name) => [name, name]));
    if (!this.region) return;
    this.choice("province").value = this.region.province;
    this.offerRegencies();
    this.choice("regency").value = this.region.code;
  }

  offerRegencies() {
    fill(this.choice("regency"), this.regencies[this.choice("province").value] ?? []);
  }

  async fetchRegency() {
    const code = this.choice("regency").value;
    if (!code) return;
    try {
      const region = await fetchRegions(code);
      this.tell("");
      await this.useRegion(region);
    } catch {
      this.tell("away");
    }
  }

  /** @param {Region} region */
  async useRegion(region) {
    const { finderOf } = await import("./village_find.js");
    this.region = region;
    this.find = finderOf(villagesOf(region));
    fill(this.choice("district"), region.districts.map(([two, name]) => [region.code + two, name]));
    part(this, "in-regency").hidden = false;
    this.offerVillages();
  }

  offerVillages() {
    const { region, find } = this;
    if (!region || !find) return;
    const typed = /** @type {HTMLInputElement} */ (part(this, "filter")).value.trim();
    const district = this.choice("district").value;
    const named = typed ? find(typed) : district ? villagesOf(region) : [];
    const found = named.filter(({ code }) => code.startsWith(district));
    part(this, "found").replaceChildren(...found.map((village) => this.row(region, village)));
    part(this, "none").hidden = !typed || found.length > 0;
  }

  /** @param {Region} region @param {Village} village */
  row(region, village) {
    const row = copyOf(this, "row").firstElementChild;
    const button = row?.querySelector("button");
    if (!row || !button) throw new Error("no row");
    button.textContent = `${village.name}, ${village.district}`;
    button.addEventListener("click", () => keepVillage(region, village).catch(() => this.tell("refused")));
    return row;
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }
}

/** The first option stays: it says that nothing is chosen. @param {HTMLSelectElement} select @param {string[][]} options */
function fill(select, options) {
  select.length = 1;
  for (const [value = "", words = ""] of options) select.add(new Option(words, value));
}

customElements.define("village-choice", VillageChoice);
