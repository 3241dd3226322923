// @ts-check
// The country she reads about: hers at first. To read of another one says nothing of where she is, so
// it is not kept: the numbers beside the alarm stay those of the place she named.
import { whoAmI } from "./checklist_kept.js";
import { CountryChoice } from "./country-choice.js";

/** `<destination-choice>` around a select of countries. */
class DestinationChoice extends CountryChoice {
  async choose() {
    this.isChosen = true;
    this.tell(this.select?.value ?? "");
  }

  async show() {
    const { destination = "" } = await whoAmI().catch(() => /** @type {import("./checklist_outline.js").Me} */ ({}));
    if (this.isChosen || !this.select) return;
    const isOnThePage = [...this.select.options].some(({ value }) => value === destination);
    this.select.value = isOnThePage ? destination : "";
    this.tell(this.select.value);
  }
}

customElements.define("destination-choice", DestinationChoice);
