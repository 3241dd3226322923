// @ts-check
// A kind sentence for who is new; for who has begun, what is left and the next three things.
import { hasBegun } from "./checklist_kept.js";
import { onChange } from "./store.js";

/** `<home-greeting data-page="/id/checklist">` around the kind sentence. */
class HomeGreeting extends HTMLElement {
  connectedCallback() {
    this.tell();
    onChange("ticks", () => this.tell());
  }

  async tell() {
    if (this.isTold || !(await hasBegun().catch(() => false))) return;
    this.isTold = true;
    try {
      const { showSteps } = await import("./home-steps.js");
      await showSteps(this, document.getElementById("next-three"));
    } catch {
      // No list on this phone and no signal: the kind sentence stays true.
      this.isTold = false;
    }
  }
}

customElements.define("home-greeting", HomeGreeting);
