// @ts-check
// Eight answers about one company, sealed and sent like every report.
import { QUESTIONS } from "./agency_reviews.js";
import { licenceKey } from "./agency_names.js";
import { keptRegister } from "./agency_register.js";
import { change, read } from "./store.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */

const SHOWN = 5;

class ReviewForm extends HTMLElement {
  /** @type {import("./agency_index.js").AgencyIndex | undefined} */ #index;
  #isSending = false;

  async connectedCallback() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.form.setAttribute("data-dirty", ""));
    this.name.addEventListener("input", () => this.offer(this.name.value));
    this.piece("send").addEventListener("click", () => this.send());
    await this.takeHanded().catch(() => undefined);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get name() {
    return /** @type {HTMLInputElement} */ (this.querySelector("#review-name"));
  }

  get chosen() {
    return /** @type {HTMLInputElement | null} */ (this.form.querySelector("[name=licence]:checked"));
  }

  /** @param {string} name @returns {HTMLElement} */
  piece(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** @param {string} query */
  async offer(query) {
    const { indexOf } = await import("./agency_index.js");
    this.#index ??= await indexOf((await keptRegister().catch(() => undefined))?.register.agencies ?? []);
    // She has typed on while the list was unpacked.
    if (query !== this.name.value) return;
    const { exact, near } = this.#index.search(query);
    this.show([...exact, ...near].map(({ agency }) => agency));
  }

  /** The company whose answer she came from. */
  async takeHanded() {
    /** @type {Agency | undefined} */
    let handed;
    await change("register", "to_review", (now) => ((handed = now ?? undefined), now ? null : undefined));
    if (handed) this.show([handed], true);
  }

  /** @param {Agency[]} agencies @param {boolean} isChosen */
  show(agencies, isChosen = false) {
    const chosen = this.chosen?.value;
    const template = /** @type {HTMLTemplateElement} */ (this.piece("company"));
    this.piece("companies").replaceChildren(...agencies.slice(0, SHOWN).map((agency) => {
      const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
      const box = /** @type {HTMLInputElement} */ (row.querySelector("input"));
      const words = /** @type {HTMLElement} */ (row.querySelector("span"));
      [box.value, box.checked, box.dataset.name] = [agency.l, isChosen || agency.l === chosen, agency.n];
      words.textContent = `${agency.n} · ${agency.l}`;
      return row;
    }));
  }

  async send() {
    const { chosen } = this;
    const said = new FormData(this.form);
    const answers = Object.fromEntries(QUESTIONS.flatMap((each) => (said.get(each) ? [[each, said.get(each)]] : [])));
    if (!chosen) return this.tell("nobody");
    if (!Object.keys(answers).length) return this.tell("nothing");
    // A second touch while the first is being kept would be a second voice.
    if (this.#isSending) return;
    this.#isSending = true;
    this.tell("working");
    const agency = { licence: chosen.value, name: chosen.dataset.name };
    try {
      await postReview(agency, answers);
      this.tell("");
      this.form.hidden = true;
      this.form.removeAttribute("data-dirty");
      this.piece("sent").hidden = false;
      this.piece("sent").focus();
    } catch {
      this.tell("refused");
    } finally {
      this.#isSending = false;
    }
  }

  /** @param {string} name of a sentence of the page */
  tell(name) {
    this.piece("told").textContent = this.dataset[name] ?? "";
  }
}

/** @typedef {import("./new_case.js").Way} Way */
/** @typedef {Record<string, Way | string>} Reviewed by licence, the way into its case; only its name: an older version wrote it */

/**
 * One phone has one voice about a company: a second review goes into the case of the first, also when
 * that was taken off this phone.
 * @param {{ licence: string, name: string | undefined }} agency @param {Record<string, unknown>} answers
 */
async function postReview(agency, answers) {
  const { postFirst, postInCase, prepareCase } = await import("./new_case.js");
  const key = licenceKey(agency.licence);
  /** @type {Reviewed} */
  const reviewed = (await read("register", "reviewed")) ?? {};
  const before = reviewed[key];
  const way = typeof before === "string" ? await read("cases", before) : before;
  if (way) return void (await postInCase(way, "review", { agency, answers }));
  const receipt = await prepareCase();
  const { case: name, reply_public } = receipt;
  await postFirst(receipt, "review", { agency, answers }, ["register", "reviewed", { ...reviewed, [key]: { case: name, reply_public } }]);
}

customElements.define("review-form", ReviewForm);
