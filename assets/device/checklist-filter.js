// @ts-check
// Which list is hers. Asked once, kept on this phone, never sent.
import { ME, whoAmI } from "./checklist_kept.js";
import { keep, onChange } from "./store.js";

/** `<checklist-filter>` around a form of selects; `.chosen` in its summary says the choice. */
export class ChecklistFilter extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.choose());
    this.stop = onChange("settings", (key) => (!key || key === ME) && this.show());
    // Chosen before this script ran: on a slow line that is what she meant.
    if ([...this.questions].some((question) => question.value)) this.choose();
    else this.show();
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
  }

  /** @returns {NodeListOf<HTMLSelectElement>} */
  get questions() {
    return this.querySelectorAll("select");
  }

  async choose() {
    const told = [...this.questions].map((question) => [question.name, question.value]);
    this.sayChoice();
    try {
      await keep("settings", ME, Object.fromEntries(told.filter(([, value]) => value)));
    } catch (error) {
      this.dispatchEvent(new CustomEvent("tick-refused", { bubbles: true, detail: error }));
    }
  }

  async show() {
    const me = /** @type {Record<string, string>} */ (await whoAmI().catch(() => ({})));
    for (const question of this.questions) question.value = me[question.name] || "";
    this.sayChoice();
  }

  sayChoice() {
    const place = this.querySelector(".chosen");
    const chosen = [...this.questions].filter((question) => question.value);
    const words = chosen.map((question) => (question.selectedOptions[0] || {}).textContent);
    if (place) place.textContent = words.join(" · ") || this.dataset.everybody || "";
  }
}

customElements.define("checklist-filter", ChecklistFilter);
