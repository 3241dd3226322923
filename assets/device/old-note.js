// @ts-check
// A figure that was fresh when the page was built may be old when it is read.
import { dayOf } from "./days.js";

export { dayOf };

/** `<old-note data-stale-after="2027-04-10">` shows its line after that day. */
export class OldNote extends HTMLElement {
  connectedCallback() {
    const last = this.dataset.staleAfter || "";
    if (last && dayOf(new Date()) > last) this.classList.add("is-old");
  }
}

customElements.define("old-note", OldNote);
