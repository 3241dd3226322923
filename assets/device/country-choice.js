// @ts-check
// The country she is in: chosen once, kept on this phone, never taken from her position.
import { COUNTRY } from "./country_kept.js";
import { keep, onChange, read } from "./store.js";

/** @returns {Promise<string>} ISO 3166 code, or "" */
export async function chosenCountry() {
  return (await read("settings", COUNTRY)) || "";
}

/** `<country-choice>` around a select of countries; the choice is kept and told by the store. */
export class CountryChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.choose());
    this.stop = onChange("settings", (key) => (!key || key === COUNTRY) && this.show());
    // Chosen before this script ran: on a slow line that is what she meant.
    if ((this.select || {}).value) this.choose();
    else this.show();
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  get select() {
    return this.querySelector("select");
  }

  async choose() {
    const country = (this.select || {}).value || "";
    this.tell(country);
    // Refused: the page still shows it now, it will only be asked again next time.
    await keep("settings", COUNTRY, country).catch(() => {});
  }

  async show() {
    const country = await chosenCountry().catch(() => "");
    if (this.select) this.select.value = country;
    this.tell(country);
  }

  /** @param {string} country */
  tell(country) {
    const detail = { country };
    this.dispatchEvent(new CustomEvent("country", { bubbles: true, detail }));
  }
}

customElements.define("country-choice", CountryChoice);
