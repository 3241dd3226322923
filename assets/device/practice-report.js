// @ts-check
// The report in practice: the same questions; "send" and "keep" only play what would happen.
import { QuestionForm } from "./question_form.js";
import { part } from "./page_texts.js";
import { contentOf } from "./report_content.js";

/** `<practice-report>`; tells `practised`, and not what was written. */
class PracticeReport extends QuestionForm {
  connectedCallback() {
    super.connectedCallback();
    part(this, "send").addEventListener("click", () => this.finish(false));
    part(this, "keep").addEventListener("click", () => this.finish(true));
  }

  /** As if nothing had been written. */
  empty() {
    this.form.reset();
    this.form.removeAttribute("data-dirty");
    this.at = 0;
    this.began_at = Date.now();
    this.showPerson();
    this.show();
  }

  /** @param {boolean} isKept */
  finish(isKept) {
    const detail = { kind: "report", began_at: this.began_at, isKept };
    this.dispatchEvent(new CustomEvent("practised", { bubbles: true, detail }));
  }

  /** For the real form, if she turns to it. */
  get content() {
    return contentOf(this.form);
  }
}

customElements.define("practice-report", PracticeReport);
