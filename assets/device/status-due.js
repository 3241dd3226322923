// @ts-check
// Two lines on home: whether what she told still holds, and the way for who is back. Kept tiny.
import { onChange, read } from "./store.js";

const HALF_A_YEAR_MS = 182 * 24 * 60 * 60_000;
const BACK = ["leave", "home", "again"];

class StatusDue extends HTMLElement {
  connectedCallback() {
    this.piece("holds").addEventListener("click", () => this.holds());
    onChange("status", () => this.show());
    this.show();
  }

  /** @param {string} name @returns {HTMLElement} */
  piece(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  async show() {
    const [told, me] = await Promise.all([read("status", "self"), read("settings", "checklist")]).catch(() => []);
    this.piece("due").hidden = !(told && Date.now() - Date.parse(told.said_at) > HALF_A_YEAR_MS);
    this.piece("back").hidden = !(BACK.includes(told?.state) || (!told && me?.where === "home"));
    this.hidden = this.piece("due").hidden && this.piece("back").hidden && !this.piece("told").textContent;
  }

  async holds() {
    try {
      const { SELF, tell } = await import("./status_kept.js");
      await tell(SELF, await read("status", SELF));
      this.piece("told").textContent = this.dataset.thanks ?? "";
      await this.show();
    } catch {
      this.piece("told").textContent = this.dataset.refused ?? "";
    }
  }
}

customElements.define("status-due", StatusDue);
