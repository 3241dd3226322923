// @ts-check
// A form of questions, one a screen; every one can be skipped. What becomes of it is not its business.
import { part, say } from "./page_texts.js";

/** Around a form whose fieldsets are the questions. */
export class QuestionForm extends HTMLElement {
  connectedCallback() {
    this.at = 0;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.form.setAttribute("data-dirty", ""));
    this.form.addEventListener("change", () => this.showPerson());
    part(this, "next").addEventListener("click", () => this.go(1));
    part(this, "back").addEventListener("click", () => this.go(-1));
    this.showPerson();
    this.setAttribute("ready", "");
    this.show();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** Those that are asked. */
  get questions() {
    return [...this.querySelectorAll("fieldset")];
  }

  /** @param {1 | -1} way */
  go(way) {
    this.at = Math.min(this.questions.length - 1, Math.max(0, (this.at ?? 0) + way));
    this.show();
    const legend = this.questions[this.at]?.querySelector("legend");
    legend?.focus();
    this.scrollIntoView({ block: "start" });
  }

  show() {
    const { at = 0, questions } = this;
    const isLast = at === questions.length - 1;
    for (const question of this.querySelectorAll("fieldset")) question.hidden = question !== questions[at];
    part(this, "back").hidden = at === 0;
    part(this, "next").hidden = isLast;
    part(this, "ends").hidden = !isLast;
    part(this, "count").textContent = say(this, "count", { number: at + 1, all: questions.length });
    if (isLast) this.atTheEnd();
  }

  /** She has come to the last question. */
  atTheEnd() {}

  /** Questions about another person are asked only when it is about one. */
  showPerson() {
    const isOther = new FormData(this.form).get("for_whom") === "other";
    part(this, "other-person").hidden = !isOther;
  }
}
