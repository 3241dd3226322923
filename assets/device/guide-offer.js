// @ts-check
// "May we ask you to guide others?" A number goes along only if she writes one.
import { part, say } from "./page_texts.js";
import { SELF, tell } from "./status_kept.js";
import { onChange, read } from "./store.js";

const BACK = { state: "home" };

class GuideOffer extends HTMLElement {
  connectedCallback() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    form.addEventListener("submit", (event) => event.preventDefault());
    part(this, "offer").addEventListener("click", () => this.send(true, String(new FormData(form).get("number") ?? "").trim()));
    part(this, "no-longer").addEventListener("click", () => this.send(false));
    onChange("status", () => this.show());
    this.show();
  }

  async show() {
    const told = await read("status", SELF).catch(() => undefined);
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    form.hidden = told?.guide === true;
    part(this, "offered").hidden = !form.hidden;
    this.setAttribute("ready", "");
  }

  /** Whoever has told nothing yet is home, as this page is for those. @param {boolean} guide @param {string} [number] */
  async send(guide, number) {
    this.tell("working");
    try {
      const told = (await read("status", SELF)) ?? BACK;
      await tell(SELF, { ...told, guide }, number ? { contact: { number } } : {});
      this.tell(guide ? "sent" : "ended");
    } catch {
      this.tell("refused");
    }
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }
}

customElements.define("guide-offer", GuideOffer);
