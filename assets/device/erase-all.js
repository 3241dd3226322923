// @ts-check
// The button that deletes everything: hold it, then five seconds in which any touch stops it.
import { countDown } from "./count_down.js";
import { eraseEverything } from "./erase.js";
import { onHold } from "./hold.js";

const HOLD_MS = 2000;
const COUNT_MS = 5000;

class EraseAll extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    onHold(button, {
      length_ms: HOLD_MS,
      begins: () => this.classList.add("is-held"),
      ends: () => this.classList.remove("is-held"),
      done: () => this.erase(),
    });
  }

  async erase() {
    this.classList.remove("is-held");
    if (!(await countDown(this, COUNT_MS))) return;
    try {
      await eraseEverything(this.dataset.then ?? "/");
    } catch {
      const failed = this.querySelector("[role=alert]");
      if (failed instanceof HTMLElement) failed.hidden = false;
    }
  }
}

customElements.define("erase-all", EraseAll);
