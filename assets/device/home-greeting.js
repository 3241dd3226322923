// @ts-check
// A kind sentence for who is new; for who has begun, what is left of her list.
import { entries, onChange } from "./store.js";

class HomeGreeting extends HTMLElement {
  connectedCallback() {
    this.tell();
    onChange("ticks", () => this.tell());
  }

  async tell() {
    const hasBegun = (await entries("ticks").catch(() => [])).length > 0;
    const [kind, left] = this.children;
    if (kind instanceof HTMLElement) kind.hidden = hasBegun;
    if (left instanceof HTMLElement) left.hidden = !hasBegun;
  }
}

customElements.define("home-greeting", HomeGreeting);
