// @ts-check
// A quiet line on the home page when something she wrote has not gone for two days.
import { entries, onChange } from "./store.js";
import { hasOld } from "./unsent.js";

class UnsentLine extends HTMLElement {
  connectedCallback() {
    this.look();
    onChange("outbox", () => this.look());
  }

  async look() {
    const reports = await entries("outbox").catch(() => []);
    this.hidden = !hasOld(reports.map(([, report]) => report));
  }
}

customElements.define("unsent-line", UnsentLine);
