// @ts-check
// The owner takes a phone over that somebody else has set up: new words for every case on it.
import { everyCase } from "./case_thread.js";
import { postFirst, prepareCase } from "./new_case.js";
import { part, say } from "./page_texts.js";
import { dropMoved, moveFiles } from "./moved_case.js";
import { forgetPhone, phones } from "./outreach_phones.js";
import { tellAnew } from "./status_kept.js";

/** @typedef {import("./new_case.js").Case} Case */

/** `<take-over>` around the button, what was done, and the way to the new words. */
class TakeOver extends HTMLElement {
  connectedCallback() {
    part(this, "take").addEventListener("click", () => this.take());
  }

  async take() {
    this.tell("working");
    try {
      const cases = (await everyCase()).filter(({ reply_key, events }) => reply_key && !isClosed(events));
      for (const each of cases) await this.move(each);
      for (const { case: name } of await phones()) await forgetPhone(name);
      this.tell(cases.length ? "moved" : "nothing");
      part(this, "words").hidden = cases.length === 0;
    } catch {
      this.tell("refused");
    }
  }

  /** The office is asked to answer under the new words; whoever knows the old ones hears no more. @param {Case} old */
  async move(old) {
    if (await tellAnew(old)) return;
    const receipt = await prepareCase();
    const text = say(this, "continues", { case: `${old.case.slice(0, 4)} ${old.case.slice(4, 8)}` });
    await postFirst(receipt, "message", { text, refers_to: old.first }, ["cases", old.case, { ...old, words: undefined, moved_to: receipt.case }]);
    await moveFiles(old.case, receipt.case);
    await dropMoved();
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = say(this, name);
  }
}

/** @param {import("./new_case.js").CaseEvent[]} events */
function isClosed(events) {
  return events.some(({ type }) => type === "case.closed" || type === "case.erased");
}

customElements.define("take-over", TakeOver);
