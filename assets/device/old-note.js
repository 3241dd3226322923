// @ts-check
// A figure that was fresh when the page was built may be old when it is read.

/** @param {Date} now @returns {string} the day where the phone is, as 2026-11-21 */
export function dayOf(now) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `<old-note data-stale-after="2027-04-10">` shows its line after that day. */
export class OldNote extends HTMLElement {
  connectedCallback() {
    const last = this.dataset.staleAfter || "";
    if (last && dayOf(new Date()) > last) this.classList.add("is-old");
  }
}

customElements.define("old-note", OldNote);
