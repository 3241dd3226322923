// @ts-check
// The language of the person she hands the phone to: as she chose, else that of the country she is in.
import { keep, read } from "./store.js";

const KEPT = "card-language";

/** `<card-language>` around a select of languages; an option names the countries it is read in. */
class CardLanguage extends HTMLElement {
  /** @type {string | undefined} in this window */
  chosen;

  connectedCallback() {
    this.select.addEventListener("change", () => this.choose());
    this.listen = (/** @type {Event} */ event) => this.follow(/** @type {CustomEvent} */ (event).detail.country);
    document.addEventListener("country", this.listen);
    if (this.select.value) this.choose();
  }

  disconnectedCallback() {
    if (this.listen) document.removeEventListener("country", this.listen);
  }

  get select() {
    return /** @type {HTMLSelectElement} */ (this.querySelector("select"));
  }

  async choose() {
    this.chosen = this.select.value;
    this.tell();
    // Refused: it is shown now, and asked again next time.
    await keep("settings", KEPT, this.select.value).catch(() => undefined);
  }

  /** @param {string} country */
  async follow(country) {
    const kept = await read("settings", KEPT).catch(() => undefined);
    // What she chose while it was read comes before what she chose another day.
    const chosen = this.chosen ?? kept;
    const isOffered = [...this.select.options].some(({ value }) => value === chosen);
    this.select.value = chosen && isOffered ? chosen : this.languageOf(country);
    this.tell();
  }

  /** @param {string} country @returns {string} "" shows all: English and what else there is */
  languageOf(country) {
    const options = [...this.select.options];
    return options.find((each) => (each.dataset.countries ?? "").split(",").includes(country))?.value ?? "";
  }

  tell() {
    this.dispatchEvent(new CustomEvent("reader", { bubbles: true, detail: { reader: this.select.value } }));
  }
}

customElements.define("card-language", CardLanguage);
