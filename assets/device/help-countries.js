// @ts-check
// The chosen country's numbers first, Indonesia's after them, the others out of the way.

/** `<help-countries>` around `section[data-country]`; Indonesia's stays whatever is chosen. */
export class HelpCountries extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLElement[]} as the page was built */
    this.sections = [...this.querySelectorAll("section")];
    /** @type {(event: Event) => void} */
    this.listen = (event) => this.show(/** @type {CustomEvent} */ (event).detail.country);
    document.addEventListener("country", this.listen);
  }

  disconnectedCallback() {
    if (this.listen) document.removeEventListener("country", this.listen);
  }

  /** @param {string} country "" shows all, as the page was built */
  show(country) {
    const sections = this.sections || [];
    const chosen = sections.find((each) => each.dataset.country === country);
    // Moved, not only drawn first: a screen reader goes by the order of the page.
    this.append(...sections);
    if (chosen) this.prepend(chosen);
    // A link to another country is followed all the same.
    const aim = document.getElementById(location.hash.slice(1));
    const asked = sections.find((each) => each.contains(aim));
    for (const each of sections) {
      each.hidden = !!chosen && each !== chosen && each !== asked && each.dataset.country !== "ID";
    }
    if (asked && aim) aim.scrollIntoView();
  }
}

customElements.define("help-countries", HelpCountries);
