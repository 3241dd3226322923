// @ts-check
// Pairs this phone with the desk by a code, and shows the tools for as long as it is paired.
import { copyOf, part, say, sayDay } from "./page_texts.js";
import { keepPack } from "./packs.js";
import { isDemonstration } from "./space.js";
import { onChange } from "./store.js";
import { askForMore, askToPair, forgetPhone, hearDesk, isOld, phones, works } from "./outreach_phones.js";

const WAITING_MS = 4000;
const EVERY_MS = 60_000;

/** `<outreach-pairing>` around the code's form, the list of phones and the tools. */
class OutreachPairing extends HTMLElement {
  connectedCallback() {
    // Nobody is paired in there: the tools are those of the person who shows it.
    if (isDemonstration) return void (part(this, "tools").hidden = false);
    keepPack(`outreach-${document.documentElement.lang}`).catch(() => undefined);
    this.form.addEventListener("submit", (event) => this.pair(event));
    onChange("outreach", () => this.show());
    part(this, "pairing").hidden = false;
    this.show().then(() => this.hear(true));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** @param {Event} event */
  async pair(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (this.form.querySelector("input:not([type=file])"));
    const code = field.value.toUpperCase().replace(/[^0-9A-Z]/g, "");
    if (code.length !== 10) return this.tell("short");
    this.tell("working");
    try {
      await askToPair(code);
      field.value = "";
      this.tell("waiting");
      this.hear();
    } catch {
      this.tell("refused-by-phone");
    }
  }

  /** @param {boolean} [isFirst] */
  async hear(isFirst = false) {
    clearTimeout(this.timer);
    if (await hearDesk().catch(() => false)) this.tell("revoked");
    const all = await phones().catch(() => []);
    if (isFirst) for (const phone of all.filter((each) => works(each) && isOld(each))) await askForMore(phone).catch(() => undefined);
    const waits = all.some(({ until, refused }) => !until && !refused);
    this.timer = setTimeout(() => this.hear(), waits ? WAITING_MS : EVERY_MS);
  }

  async show() {
    const all = await phones().catch(() => []);
    for (const { refused, case: name } of all.filter((each) => each.refused && !each.until)) {
      this.tell(`refused-${refused}`);
      await forgetPhone(name);
    }
    const asked = all.filter((each) => !each.refused || each.until);
    part(this, "phones").replaceChildren(...asked.map((each) => this.rowOf(each)));
    part(this, "tools").hidden = !asked.some(works);
    if (asked.some(works) && part(this, "told").dataset.said === "waiting") this.tell("paired");
  }

  /** @param {import("./outreach_phones.js").PairedPhone} phone */
  rowOf(phone) {
    const row = /** @type {HTMLElement} */ (copyOf(this, "phone").firstElementChild);
    const state = works(phone) ? "until" : phone.until ? "over" : "asked";
    part(row, "worker").textContent = phone.worker ?? "";
    part(row, "state").textContent = say(this, state, { day: phone.until ? sayDay(phone.until.slice(0, 10)) : "" });
    part(row, "renew").hidden = !phone.until;
    part(row, "renew").addEventListener("click", () => askForMore(phone).then(() => this.tell("renewing"), () => this.tell("refused-by-phone")));
    part(row, "leave").addEventListener("click", () => forgetPhone(phone.case).catch(() => this.tell("refused-by-phone")));
    return row;
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").dataset.said = name;
    part(this, "told").textContent = say(this, name);
  }
}

customElements.define("outreach-pairing", OutreachPairing);
