// @ts-check
// The report, one question a screen; every one can be skipped. Nothing is kept before she says so.
import { part, say } from "./page_texts.js";
import { takeOver } from "./handed_over.js";
import { contentOf, fillIn } from "./report_content.js";

/** @typedef {import("./receipt.js").Receipt} Receipt */

/** `<report-form>` around a form whose fieldsets are the questions. */
class ReportForm extends HTMLElement {
  connectedCallback() {
    this.at = 0;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.form.setAttribute("data-dirty", ""));
    part(this, "next").addEventListener("click", () => this.go(1));
    part(this, "back").addEventListener("click", () => this.go(-1));
    part(this, "send").addEventListener("click", () => this.finish((road, receipt) => road.send(this, receipt, contentOf(this.form))));
    part(this, "keep").addEventListener("click", () => this.finish((road, receipt) => road.keepDraft(this, receipt, contentOf(this.form))));
    part(this, "draft-open").addEventListener("click", () => this.openDraft());
    this.form.addEventListener("change", () => this.showPerson());
    this.showPerson();
    this.setAttribute("ready", "");
    this.show();
    this.road().then((road) => road.hasDraft()).then((is) => (part(this, "draft").hidden = !is)).catch(() => undefined);
    takeOver().then((content) => content && this.fill(content), () => undefined);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get questions() {
    return [...this.querySelectorAll("fieldset")];
  }

  road() {
    return import("./report_road.js");
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
    questions.forEach((question, number) => (question.hidden = number !== at));
    part(this, "back").hidden = at === 0;
    part(this, "next").hidden = isLast;
    part(this, "ends").hidden = !isLast;
    part(this, "count").textContent = say(this, "count", { number: at + 1, all: questions.length });
    // Slow on a cheap phone, so it begins before she presses.
    if (isLast) this.prepare();
  }

  prepare() {
    this.receipt ??= this.road().then((road) => road.prepareCase());
    this.receipt.catch(() => undefined);
    return this.receipt;
  }

  /** Questions about another person are asked only when it is about one. */
  showPerson() {
    const isOther = new FormData(this.form).get("for_whom") === "other";
    part(this, "other-person").hidden = !isOther;
  }

  /** @param {(road: typeof import("./report_road.js"), receipt: Receipt) => Promise<void>} work */
  async finish(work) {
    const buttons = this.querySelectorAll("button");
    for (const button of buttons) button.disabled = true;
    this.tell("working");
    try {
      await work(await this.road(), await this.prepare());
      this.tell("");
      this.form.hidden = true;
      this.form.removeAttribute("data-dirty");
    } catch (error) {
      this.receipt = undefined;
      this.tell(error instanceof Error && error.name === "TooLong" ? "too-long" : "not-kept");
    }
    for (const button of buttons) button.disabled = false;
  }

  async openDraft() {
    const input = /** @type {HTMLTextAreaElement} */ (part(this, "draft-words"));
    this.tell("working");
    const found = await (await this.road()).openDraft(input.value).catch(() => undefined);
    this.tell(found ? "" : "draft-shut");
    if (!found) return;
    input.value = "";
    part(this, "draft").hidden = true;
    this.receipt = Promise.resolve(found.receipt);
    fillIn(this.form, found.content);
    this.showPerson();
  }

  /** What she said on another page, before she says more. @param {import("./report_content.js").Content} content */
  fill(content) {
    // Typed while this was read from the store: that is newer.
    if (this.form.hasAttribute("data-dirty")) return;
    fillIn(this.form, content);
    this.form.setAttribute("data-dirty", "");
    this.showPerson();
    part(this, "handed").hidden = false;
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }
}

customElements.define("report-form", ReportForm);
