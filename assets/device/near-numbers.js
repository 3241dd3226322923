// @ts-check
// The telephones of the country she is in; all of them while nobody has said which.

/** `<near-numbers>` around `section[data-country]`; told the country by `<country-choice>`. */
class NearNumbers extends HTMLElement {
  connectedCallback() {
    document.addEventListener("country", (event) => this.show(/** @type {CustomEvent} */ (event).detail.country));
  }

  /** @param {string} country "" shows all */
  show(country) {
    /** @type {HTMLElement[]} */
    const sections = [...this.querySelectorAll("section")];
    const isKnown = sections.some((each) => each.dataset.country === country);
    // The numbers of her country take the first place, which those from everywhere had.
    this.toggleAttribute("data-chosen", isKnown);
    for (const each of sections) each.hidden = isKnown && each.dataset.country !== country;
  }
}

customElements.define("near-numbers", NearNumbers);
