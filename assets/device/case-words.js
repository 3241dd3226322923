// @ts-check
// Opens a case on another phone with its five words, and helps when one of them was misspelt.
import { change, keep, read, remove } from "./store.js";
import { hearNews } from "./case_thread.js";
import { part, say } from "./page_texts.js";

/** @typedef {import("./new_case.js").Case} Case */

/** `<case-words>` around a form with one field. */
class CaseWords extends HTMLElement {
  connectedCallback() {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.open().catch(() => this.tell("not-kept"));
    });
    this.setAttribute("ready", "");
  }

  async open() {
    const { readReceipt } = await import("./receipt_typed.js");
    const typed = readReceipt(this.querySelector("textarea")?.value ?? "");
    if (typed.problem) return this.tell(typed.problem, typed);
    this.tell("opening");
    const { openReceipt } = await import("./receipt.js");
    const { caseOf } = await import("./new_case.js");
    const receipt = await openReceipt(typed.words);
    /** @type {Case | undefined} */
    const known = await read("cases", receipt.case);
    if (!known) await keep("cases", receipt.case, await caseOf(receipt));
    else if (!known.draft) await change("cases", receipt.case, (now) => now && { ...now, reply_key: receipt.reply_key });
    const kept = /** @type {Case} */ (known ?? (await read("cases", receipt.case)));
    this.querySelector("form")?.reset();
    this.tell(await this.outcome(kept, !known));
  }

  /** @param {Case} kept @param {boolean} isNew it was not here before @returns {Promise<string>} the name of a sentence */
  async outcome(kept, isNew) {
    const isAnswered = await hearNews(kept);
    const { last } = (await read("cases", kept.case)) ?? { last: 0 };
    if (last > 0 || kept.draft) return "opened";
    if (!isAnswered) return "no-signal";
    // Perhaps five good words, but of no case: an empty one would only puzzle her.
    if (isNew) await remove("cases", kept.case);
    return "nothing-yet";
  }

  /** @param {string} name @param {Record<string, any>} [holes] */
  tell(name, holes = {}) {
    part(this, "told").textContent = say(this, name, holes);
  }
}

customElements.define("case-words", CaseWords);
