// @ts-check
// The country she is in, for the numbers that are shown first.
import { keep, onChange, read } from "./store.js";

class CountryChoice extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    if (!select) return;
    this.hidden = false;
    select.addEventListener("change", () => this.choose(select.value));
    const show = async () => (select.value = (await read("settings", "country").catch(() => "")) ?? "");
    onChange("settings", (key) => {
      if (key === "country" || key === undefined) show();
    });
    show();
  }

  /** @param {string} country */
  async choose(country) {
    const line = this.querySelector("output");
    const isKept = await keep("settings", "country", country).then(() => true, () => false);
    if (line) line.textContent = (isKept ? this.dataset.kept : this.dataset.refused) ?? "";
  }
}

customElements.define("country-choice", CountryChoice);
