// @ts-check
// A number of her own on the card; kept on this phone only.
import { keep, read } from "./store.js";

const KEPT = "card-number";

/** `<card-number>` around the field; the card that asks for a call shows it, large. */
class CardNumber extends HTMLElement {
  async connectedCallback() {
    this.field.addEventListener("input", () => this.show());
    // Refused: it stays on the card as long as the page is open.
    this.field.addEventListener("change", () => void keep("settings", KEPT, this.field.value.trim()).catch(() => undefined));
    const kept = await read("settings", KEPT).catch(() => undefined);
    if (typeof kept === "string" && !this.field.value) this.field.value = kept;
    this.show();
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  show() {
    const number = this.field.value.trim();
    for (const large of document.querySelectorAll("[data-own-number]")) {
      large.textContent = number;
      large.toggleAttribute("hidden", !number);
    }
  }
}

customElements.define("card-number", CardNumber);
