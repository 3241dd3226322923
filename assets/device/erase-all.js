// @ts-check
// The button that deletes everything: hold it, then five seconds in which any touch stops it.
import { eraseEverything } from "./erase.js";

const SECOND_MS = 1000;

class EraseAll extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    for (const begin of ["pointerdown", "keydown"]) button.addEventListener(begin, (event) => this.hold(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave", "keyup", "blur"]) {
      button.addEventListener(end, () => this.letGo());
    }
    // A long press must not open the browser's own menu.
    button.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  /** @param {Event} event */
  hold(event) {
    if (event instanceof KeyboardEvent && (event.repeat || !["Enter", " "].includes(event.key))) return;
    this.classList.add("held");
    this.holding = setTimeout(() => this.countDown(), Number(this.dataset.holdSeconds) * SECOND_MS);
  }

  letGo() {
    clearTimeout(this.holding);
    this.classList.remove("held");
  }

  countDown() {
    this.letGo();
    const screen = this.find("countdown");
    const digits = this.find("digits");
    let left = Number(this.dataset.seconds);
    const show = () => (digits.textContent = new Intl.NumberFormat(document.documentElement.lang).format(left));
    const end = () => {
      clearInterval(timer);
      removeEventListener("pointerdown", stop, true);
      removeEventListener("keydown", stop, true);
      screen.hidden = true;
    };
    const stop = (/** @type {Event} */ event) => {
      // The key that held the button may still be down.
      if (event instanceof KeyboardEvent && event.repeat) return;
      event.preventDefault();
      end();
    };
    const timer = setInterval(() => {
      left -= 1;
      show();
      if (left > 0) return;
      end();
      this.erase();
    }, SECOND_MS);
    show();
    screen.hidden = false;
    screen.focus();
    addEventListener("pointerdown", stop, true);
    addEventListener("keydown", stop, true);
  }

  erase() {
    eraseEverything(this.dataset.then ?? "/").catch(() => (this.find("failed").hidden = false));
  }

  /** @param {string} name @returns {HTMLElement} */
  find(name) {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (found instanceof HTMLElement) return found;
    throw new Error(`no part ${name}`);
  }
}

customElements.define("erase-all", EraseAll);
