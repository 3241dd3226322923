// @ts-check
// The report: sent, or kept until later. Nothing is kept before she says so.
import { QuestionForm } from "./question_form.js";
import { part, say } from "./page_texts.js";
import { takeOver } from "./handed_over.js";
import { contentOf, fillIn } from "./report_content.js";

/** @typedef {import("./receipt.js").Receipt} Receipt */

const CALL = "#call";

/** `<report-form>`; at `#call` it asks only what is needed to call her when it is safe. */
class ReportForm extends QuestionForm {
  connectedCallback() {
    this.isCall = location.hash === CALL;
    super.connectedCallback();
    this.showCall();
    addEventListener("hashchange", () => this.turn());
    part(this, "send").addEventListener("click", () => this.send());
    part(this, "keep").addEventListener("click", () => this.finish((road, receipt) => road.keepDraft(this, receipt, contentOf(this.form))));
    part(this, "draft-open").addEventListener("click", () => this.openDraft());
    this.road().then((road) => road.hasDraft()).then((is) => (part(this, "draft").hidden = !is)).catch(() => undefined);
    takeOver().then((content) => content && this.fill(content), () => undefined);
  }

  get questions() {
    return super.questions.filter(({ dataset }) => !this.isCall || "call" in dataset);
  }

  /** Between a call and the whole report; what was answered stays. */
  turn() {
    this.isCall = location.hash === CALL;
    this.at = 0;
    this.show();
    this.showCall();
  }

  showCall() {
    part(this, "call").hidden = !this.isCall;
    part(this, "whole").hidden = Boolean(this.isCall);
  }

  road() {
    return import("./report_road.js");
  }

  /** Slow on a cheap phone, so it begins before she presses. */
  atTheEnd() {
    this.prepare();
    import("./evidence-box.js").catch(() => undefined);
  }

  prepare() {
    this.receipt ??= this.road().then((road) => road.prepareCase());
    this.receipt.catch(() => undefined);
    return this.receipt;
  }

  send() {
    const { contact } = contentOf(this.form);
    const isUnreachable = this.isCall && !(/** @type {Record<string, unknown>} */ (contact ?? {}).number);
    // Said once: whoever presses again wants an answer under Mine.
    if (isUnreachable && !this.wasAsked) {
      this.wasAsked = true;
      return this.tell("no-number");
    }
    return this.finish((road, receipt) => road.send(this, receipt, contentOf(this.form)));
  }

  /** @param {(road: typeof import("./report_road.js"), receipt: Receipt) => Promise<void>} work */
  async finish(work) {
    const buttons = this.querySelectorAll("button");
    for (const button of buttons) button.disabled = true;
    this.tell("working");
    try {
      await /** @type {any} */ (this.querySelector("evidence-box[ready]"))?.settle();
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
