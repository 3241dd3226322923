// @ts-check
// A quiet line on the home page; nothing of it is loaded before the page can be used.
import { onChange } from "./store.js";

const LATER_MS = 1500;

class FollowNews extends HTMLElement {
  connectedCallback() {
    setTimeout(() => this.look(), LATER_MS);
    onChange("register", () => this.look());
  }

  async look() {
    const { hasNews } = await import("./agency_followed.js");
    this.hidden = !(await hasNews().catch(() => false));
  }
}

customElements.define("follow-news", FollowNews);
