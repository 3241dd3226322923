// @ts-check
// The mission of the country she chose once, by its first number.
import { chosenCountry } from "./country-choice.js";

/** `<own-mission>` around the link to all numbers; the missions stand in `template[data-mission]`. */
class OwnMission extends HTMLElement {
  async connectedCallback() {
    const country = await chosenCountry().catch(() => "");
    /** @type {HTMLTemplateElement[]} */
    const missions = [...document.querySelectorAll("template")];
    const mine = missions.find((each) => country && each.dataset.mission === country);
    if (mine) this.prepend(mine.content.cloneNode(true));
  }
}

customElements.define("own-mission", OwnMission);
