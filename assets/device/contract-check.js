// @ts-check
// The contract, one question a screen; the answers stay on this phone and can be taken to a report.
import { chosenCountry } from "./country-choice.js";
import { whoAmI } from "./checklist_kept.js";
import { compared } from "./contract_rules.js";
import { showFindings, written } from "./contract_found.js";
import { handOver } from "./handed_over.js";
import { dayOf } from "./days.js";
import { copyOf, part, say } from "./page_texts.js";
import { fillIn } from "./report_content.js";
import { keep, read, remove } from "./store.js";

/** @typedef {import("./contract_rules.js").Answers} Answers */
/** @typedef {import("./contract_rules.js").Standard} Standard */

const KEY = "contract";
// "Another country" is no country that a report could name.
const ELSEWHERE = "other";

/** `<contract-check>` around a form whose fieldsets are the questions. */
export class ContractCheck extends HTMLElement {
  at = 0;
  isTouched = false;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.keep());
    part(this, "next").addEventListener("click", () => this.go(1));
    part(this, "back").addEventListener("click", () => this.go(-1));
    part(this, "finish").addEventListener("click", () => this.finish());
    part(this, "again").addEventListener("click", () => this.turnTo(false));
    part(this, "forget").addEventListener("click", () => this.forget());
    part(this, "write").addEventListener("click", () => this.write());
    this.setAttribute("ready", "");
    this.show();
    this.begin();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** Where she left off; else what she has told elsewhere in the app. */
  async begin() {
    const kept = await read("settings", KEY).catch(() => undefined);
    const { destination, sector } = await whoAmI().catch(() => /** @type {import("./checklist_outline.js").Me} */ ({}));
    const country = await chosenCountry().catch(() => "");
    // She was faster than the store: what she chose is what she meant.
    if (this.isTouched) return;
    fillIn(this.form, kept ?? { country: destination || country, sector, "wage-per": "month" });
    this.show();
  }

  /** @returns {Answers} */
  get answers() {
    return Object.fromEntries([...new FormData(this.form)].map(([name, said]) => [name, String(said).trim()]).filter(([, said]) => said));
  }

  /** @returns {Standard} */
  get standard() {
    const numbers = copyOf(this, "standards").getElementById(this.place)?.dataset.numbers;
    return JSON.parse(numbers ?? "{}");
  }

  get place() {
    const { country, sector } = this.answers;
    return `${country}-${sector}`;
  }

  /** Those for her work; the first asks for it. @returns {HTMLFieldSetElement[]} */
  get questions() {
    const { sector = "" } = this.answers;
    return [...this.form.querySelectorAll("fieldset")].filter(({ dataset: { sectors, only } }) => {
      const isHers = !sectors || !sector || sectors.split(" ").includes(sector);
      return isHers && (!only || only in this.standard);
    });
  }

  /** @param {number} way */
  go(way) {
    if (this.at + way >= this.questions.length) return this.finish();
    this.at = Math.max(0, this.at + way);
    this.show();
    this.questions[this.at]?.querySelector("legend")?.focus();
    this.scrollIntoView({ block: "start" });
  }

  show() {
    const { questions, answers, place } = this;
    for (const each of this.form.querySelectorAll("fieldset")) each.hidden = each !== questions[this.at];
    for (const each of this.form.querySelectorAll("[data-standard]")) each.toggleAttribute("hidden", each.getAttribute("data-standard") !== place);
    for (const id of ["wage", "deductions", "hours", "family"]) part(this, `${id}-fields`).hidden = answers[id] !== "yes";
    part(this, "no-standard").hidden = !answers.country || !answers.sector || Object.keys(this.standard).some((name) => name !== "job");
    part(this, "back").hidden = this.at === 0;
    part(this, "count").textContent = say(this, "count", { number: this.at + 1, all: questions.length });
  }

  async keep() {
    this.isTouched = true;
    this.form.setAttribute("data-dirty", "");
    this.show();
    try {
      await keep("settings", KEY, this.answers);
      this.form.removeAttribute("data-dirty");
    } catch (error) {
      this.tell(/** @type {{ reason?: string }} */ (error).reason === "full" ? "full" : "refused");
    }
  }

  finish() {
    const ids = this.questions.map(({ id }) => id).filter(Boolean);
    showFindings(this, compared(ids, this.answers, this.standard, dayOf(new Date())), this.answers);
    this.turnTo(true);
  }

  /** @param {boolean} isResult */
  turnTo(isResult) {
    part(this, "result").hidden = !isResult;
    part(this, "count").hidden = isResult;
    this.form.hidden = isResult;
    this.at = 0;
    this.show();
    const heading = isResult ? part(this, "found") : this.form.querySelector("legend");
    heading?.focus();
    this.scrollIntoView({ block: "start" });
  }

  async forget() {
    await remove("settings", KEY).catch(() => undefined);
    this.form.reset();
    this.turnTo(false);
    this.tell("forgotten");
  }

  /** Take what was found to a report; she reads it there and sends it, or not. */
  async write() {
    const { country } = this.answers;
    try {
      const where = country && country !== ELSEWHERE ? { where: { country } } : {};
      await handOver({ text: written(this), ...where });
      location.assign(this.dataset.write ?? "");
    } catch {
      this.tell("refused");
    }
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = say(this, name);
  }
}

customElements.define("contract-check", ContractCheck);
