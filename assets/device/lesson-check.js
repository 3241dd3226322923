// @ts-check
// Five questions with pictures. Only totals are kept: how many answered, and how many rightly.
import { part, say } from "./page_texts.js";
import { change, onChange, read } from "./store.js";

/** @typedef {Record<string, number>} Totals */

/** `<lesson-check>` around one field set for each question. */
class LessonCheck extends HTMLElement {
  /** @type {Map<string, boolean>} of the person who answers now, and only as long as the page is open */
  answers = new Map();

  connectedCallback() {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-answer]") : null;
      if (button instanceof HTMLButtonElement) this.answer(button);
    });
    part(this, "next").addEventListener("click", () => this.nextPerson());
    onChange("outreach", (key) => key === "lesson" && this.show());
    this.show();
  }

  /** The first answer counts; what is right is said at once. @param {HTMLButtonElement} button */
  answer(button) {
    const question = /** @type {HTMLElement} */ (button.closest("[data-question]"));
    const name = question.dataset.question ?? "";
    const isRight = button.dataset.answer === "right";
    if (!this.answers.has(name)) this.answers.set(name, isRight);
    for (const each of question.querySelectorAll("[data-answer]")) each.setAttribute("aria-pressed", String(each === button));
    part(question, "said").textContent = say(this, isRight ? "right" : "wrong");
    part(question, "why").hidden = false;
  }

  async nextPerson() {
    if (this.answers.size === 0) return;
    // The next person may press while this one is still being counted.
    const given = this.answers;
    this.answers = new Map();
    this.clear();
    const right = [...given].filter(([, isRight]) => isRight).map(([name]) => name);
    try {
      await change("outreach", "lesson", (/** @type {Totals | undefined} */ now) => grown(now, right));
    } catch {
      this.answers = new Map([...given, ...this.answers]);
      part(this, "told").textContent = say(this, "refused");
    }
  }

  clear() {
    for (const each of this.querySelectorAll("[aria-pressed]")) each.removeAttribute("aria-pressed");
    for (const each of this.querySelectorAll("[data-part=why]")) if (each instanceof HTMLElement) each.hidden = true;
    for (const each of this.querySelectorAll("[data-part=said]")) each.textContent = "";
    this.querySelector("h3")?.scrollIntoView({ block: "center" });
  }

  async show() {
    /** @type {Totals} */
    const totals = (await read("outreach", "lesson").catch(() => undefined)) ?? {};
    const right = ["q1", "q2", "q3", "q4", "q5"].map((each) => totals[each] ?? 0).join(" · ");
    part(this, "told").textContent = totals.people ? say(this, "totals", { number: totals.people, right }) : "";
  }
}

/** @param {Totals | undefined} now @param {string[]} right */
function grown(now = {}, right) {
  /** @type {Totals} */
  const next = { ...now, people: (now.people ?? 0) + 1 };
  for (const name of right) next[name] = (next[name] ?? 0) + 1;
  return next;
}

customElements.define("lesson-check", LessonCheck);
