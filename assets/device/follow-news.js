// @ts-check
// A quiet line on the home page; nothing of it is loaded before the page can be used.
import { onChange } from "./store.js";

const LATER_MS = 1500;
/** So that no more than a minute passes from a revocation to this line. */
const EVERY_MS = 45_000;

class FollowNews extends HTMLElement {
  #isAsking = false;

  connectedCallback() {
    setTimeout(() => this.look(), LATER_MS);
    onChange("register", () => this.look());
    const ask = () => document.visibilityState === "visible" && this.ask();
    setTimeout(ask, LATER_MS);
    setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
  }

  async look() {
    const { hasNews } = await import("./agency_followed.js");
    this.hidden = !(await hasNews().catch(() => false));
  }

  /** For whoever follows a company: it may have fallen since the list was last asked for. */
  async ask() {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const { askAgain } = await import("./agency_followed.js");
    await askAgain(this.dataset.register ?? "").catch(() => undefined);
    this.#isAsking = false;
  }
}

customElements.define("follow-news", FollowNews);
