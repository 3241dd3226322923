// @ts-check
// A picture to scan: a page of the app in this language, or the numbers as plain text for phones without data.
import { part } from "./page_texts.js";

/** `<invite-picture data-text="…">` around the choice and the picture. */
class InvitePicture extends HTMLElement {
  connectedCallback() {
    const choice = /** @type {HTMLSelectElement} */ (this.querySelector("select"));
    choice.addEventListener("change", () => this.draw(choice.value));
    this.draw(choice.value);
  }

  /** @param {string} value the path of a page, or nothing: the numbers */
  async draw(value) {
    const { pictureOf } = await import("./plan_picture.js");
    const text = value ? location.origin + value : this.dataset.text ?? "";
    const picture = pictureOf(text);
    if (!picture) return;
    part(this, "picture").replaceChildren(picture);
    part(this, "says").textContent = text;
    part(this, "shown").hidden = false;
  }
}

customElements.define("invite-picture", InvitePicture);
