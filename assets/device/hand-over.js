// @ts-check
// A door to the report that takes along what was said; without this script, or storage, it is a plain link.
import { handOver } from "./handed_over.js";

/** `<hand-over data-what="wages documents" data-text="…">` around a link to the form. */
export class HandOver extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      const go = () => location.assign(link.href);
      handOver(this.content()).then(go, go);
    });
  }

  content() {
    const { what, text } = this.dataset;
    return { ...(what && { what: what.split(" ") }), ...(text && { text }) };
  }
}

customElements.define("hand-over", HandOver);
