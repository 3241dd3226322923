// @ts-check
// The agencies page. Works on the list this phone keeps, with or without a signal.
import { evidenceOfNothing, listenForDeeds, report } from "./agency_deeds.js";
import { indexOf } from "./agency_index.js";
import { saysLegalForm } from "./agency_names.js";
import { MOST, NOTHING, readOffer } from "./agency_offer.js";
import { keptCounts, newerCounts } from "./agency_reviews.js";
import { agencyRow } from "./agency_row.js";
import { keptRegister, newerRegister } from "./agency_register.js";
import { isOutdated, today } from "./agency_standing.js";
import { fillHoles, sayDay, sayNumber, sayingsOf } from "./agency_texts.js";
import { contactsAsOf, showContacts } from "./contact_lines.js";
import { onNewDay } from "./day_turning.js";
import { showFollowed } from "./followed_rows.js";
import { noteMissed } from "./missed_count.js";
import { takeShared } from "./shared_text.js";
import { onChange } from "./store.js";

/** @typedef {import("./agency_index.js").AgencyIndex} AgencyIndex */
/** @typedef {import("./agency_index.js").Found} Found */
/** @typedef {import("./agency_register.js").Kept} Kept */
/** @typedef {import("./agency_row.js").Asked} Asked */

const SHOWN = 5;
/** From a revocation to its being seen here no more than a minute may pass, the answer's way included. */
const EVERY_MS = 45_000;
const TYPING_MS = 150;

export class AgencySearch extends HTMLElement {
  /** @type {AgencyIndex | undefined} */ #index;
  /** @type {Kept | undefined} */ #kept;
  /** How many rows of each group are shown; grows by the button. */ #shown = SHOWN;
  #offer = NOTHING;
  /** Which look at the text is the last one. */ #reading = 0;
  /** What the field was given out of a text that may still be growing. */ #filled = "";
  /** @type {import("./agency_reviews.js").Counts | undefined} */ #counts;
  /** @type {import("./agency_texts.js").Say} */ #say = () => "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #typing;

  async connectedCallback() {
    this.#say = sayingsOf(this);
    this.place("waiting").hidden = false;
    this.name.addEventListener("input", () => ((this.#shown = SHOWN), this.answer()));
    this.name.addEventListener("keydown", ({ key }) => key === "Enter" && this.#showAnswer());
    this.place("more").addEventListener("click", () => ((this.#shown += 3 * SHOWN), this.answer()));
    this.place("offer").addEventListener("input", () => this.#offerSoon());
    for (const button of this.querySelectorAll('[data-do="report-nothing"]')) button.addEventListener("click", () => this.#reportNothing());
    listenForDeeds(this);
    onChange("register", (key) => key === "followed" && this.#showFollowed());
    this.#takeShared();
    const kept = await keptRegister().catch(() => undefined);
    this.#counts = await keptCounts();
    if (kept) await this.#use(kept);
    this.#stayOfToday();
    await this.#refresh();
    this.#counts = (await newerCounts(this.dataset.reviews ?? "")) ?? this.#counts;
  }

  /** The page may lie open for days, or sleep behind others. */
  #stayOfToday() {
    const look = () => document.visibilityState === "visible" && this.#refresh();
    onNewDay(() => this.#judgeAgain());
    setInterval(look, EVERY_MS);
    addEventListener("online", () => this.#refresh());
    document.addEventListener("visibilitychange", look);
  }

  /** A licence may be taken away while the page is open. */
  async #refresh() {
    const refused = () => (this.place("not-kept").hidden = false);
    const newer = await newerRegister(this.dataset.register ?? "", this.#kept, refused);
    if (newer?.register === this.#kept?.register) this.#showRegister(newer);
    else await this.#use(newer);
  }

  /** What was true yesterday is not said today: a list is too old from one day to the next. */
  #judgeAgain() {
    if (this.#kept) this.#showRegister(this.#kept);
    this.answer();
    this.#showFollowed();
  }

  get name() {
    return /** @type {HTMLInputElement} */ (this.querySelector("#agency-name"));
  }

  /** @param {string} name @returns {HTMLElement} */
  place(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** @param {Kept | undefined} kept */
  async #use(kept) {
    const countries = JSON.parse(this.dataset.countries ?? "{}");
    const index = kept && (await indexOf(kept.register.agencies, countries));
    [this.#kept, this.#index] = [kept, index];
    this.#showRegister(kept);
    await this.readOffer();
    this.#showFollowed();
  }

  #showFollowed() {
    const asked = this.#asked("");
    if (asked) void showFollowed(this.place("followed"), /** @type {HTMLTemplateElement} */ (this.place("row")), asked);
  }

  #takeShared() {
    const shared = takeShared();
    if (!shared) return;
    /** @type {HTMLTextAreaElement} */ (this.querySelector("#agency-chat")).value = shared;
    this.querySelector("details")?.setAttribute("open", "");
    void this.readOffer();
  }

  /** The search key of a small telephone's keyboard: it goes, and the answer stands where it was. */
  #showAnswer() {
    const results = /** @type {HTMLElement} */ (this.querySelector(".agency-results"));
    if (!this.name.value.trim()) return;
    results.focus({ preventScroll: true });
    results.scrollIntoView();
  }

  /** What was not found is an answer too. */
  #reportNothing() {
    const asked = this.#asked(this.name.value.trim());
    if (!asked) return;
    const shown = [...this.querySelectorAll('[data-part="not-found"] strong, [data-part="not-checked"] strong, [data-part="contacts"] li')];
    const seen = shown.filter((each) => each.getClientRects().length).map((each) => each.textContent ?? "");
    report(this, evidenceOfNothing(asked, seen)).catch(() => (this.place("not-done").hidden = false));
  }

  /** A pasted chat is long: it is looked at when the fingers rest. */
  #offerSoon() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.readOffer(), TYPING_MS);
  }

  async readOffer() {
    const value = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (this.querySelector(`#${id}`)).value;
    const mine = (this.#reading += 1);
    const offer = await readOffer({ country: value("agency-country"), job: value("agency-job"), chat: value("agency-chat") }, (key) => this.#index?.knows(key) ?? false);
    // A long text takes longer: what was written after it counts.
    if (mine !== this.#reading) return;
    this.#offer = offer;
    // Without a list nobody knows where the name ends in the text.
    if (this.#index && this.#offer.company && [this.#filled, ""].includes(this.name.value)) {
      this.name.value = this.#filled = `PT ${this.#index.nameAtTheStartOf(this.#offer.company)}`;
    }
    this.answer();
  }

  /** Always in sight: whose list, of which day, and whether it can still be relied on. @param {Kept | undefined} kept */
  #showRegister(kept) {
    this.#kept = kept;
    this.place("waiting").hidden = true;
    this.place("no-list").hidden = kept !== undefined;
    this.place("list").hidden = kept === undefined;
    if (!kept) return;
    const { date, sanctions_date, source, sample } = kept.register;
    this.#fill("list-day", { date: sayDay(date), source });
    this.#fill("sanctions-day", { date: sanctions_date ? sayDay(sanctions_date) : "" });
    this.place("sanctions-day").hidden = !sanctions_date;
    this.place("sample").hidden = !sample;
    this.place("old").hidden = !isOutdated(kept.register, today());
  }

  /** @param {string} name @param {Record<string, string>} values */
  #fill(name, values) {
    this.place(name).textContent = fillHoles(this.place(name).dataset.text ?? "", values);
  }

  answer() {
    const query = this.name.value.trim();
    const { exact, near, here, meant } = this.#index?.search(query) ?? { exact: [], near: [], here: [], meant: [] };
    const asked = this.#asked(query);
    const owners = this.#showPasted(asked);
    // A company that her words are only like is asked about first, whoever has the number.
    const named = new Set([...exact, ...near].map(({ agency }) => agency));
    this.#show("owner", as(owners.filter((each) => !named.has(each))), asked);
    this.#show("exact", exact, asked);
    this.#show("near", near, asked);
    this.#show("here", as(here.filter((each) => !exact.some(({ agency }) => agency === each))), asked);
    this.place("meant").hidden = !meant.length;
    this.#fill("meant", { names: meant.map(asName).join(", ") });
    const isAsked = query.length > 2;
    const canTell = this.#kept !== undefined && !isOutdated(this.#kept.register, today());
    // Whoever asks for a company by a name made of places has not found it there.
    const isFound = exact.length > 0 || (here.length > 0 && !meant.length && !saysLegalForm(query));
    this.place("not-found").hidden = !isAsked || !canTell || isFound;
    this.place("not-checked").hidden = !isAsked || canTell || isFound;
    noteMissed(query, isAsked && canTell && !isFound && !here.length && near.every(isAnotherName));
    this.place("more").hidden = Math.max(exact.length, near.length, here.length) <= this.#shown;
    this.#fill("count", { exact: sayNumber(exact.length), near: sayNumber(near.length) });
    // Whoever named a place has her answer below its own heading.
    this.place("count").hidden = !isAsked || (here.length > 0 && !exact.length && !near.length);
  }

  /** @param {string} query @returns {Asked | undefined} */
  #asked(query) {
    const [kept, index] = [this.#kept, this.#index];
    if (!kept || !index) return undefined;
    return { page: this, say: this.#say, register: kept.register, query, offer: this.#offer, owners: (mark) => index.owners(mark), counts: this.#counts };
  }

  /** @param {Asked | undefined} asked */
  #showPasted(asked) {
    const { given, left, isText } = this.#offer;
    this.place("pasted").hidden = !asked || !(given.length || isText);
    this.place("nothing-seen").hidden = given.length > 0;
    this.place("contacts-more").hidden = given.length === 0;
    this.place("contacts-left").hidden = left === 0;
    this.#fill("contacts-left", { number: sayNumber(MOST) });
    this.place("contacts-as-of").textContent = asked ? contactsAsOf(asked) : "";
    return asked ? showContacts(this.place("contacts"), asked) : [];
  }

  /** @param {"owner" | "exact" | "near" | "here"} name @param {Found[]} found @param {Asked | undefined} asked */
  #show(name, found, asked) {
    const group = this.place(name);
    const template = /** @type {HTMLTemplateElement} */ (this.place("row"));
    group.hidden = found.length === 0 || !asked;
    // What she has open stays open under her finger: a number that she pastes now is compared with it.
    const opened = /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("details[open][data-row]"));
    const open = new Set([...opened].map(({ dataset }) => dataset.row));
    const isAlone = name === "exact" && found.length === 1;
    const rows = asked ? found.slice(0, this.#shown).map((each) => agencyRow(template, each, asked, isAlone || open.has(each.agency.l))) : [];
    group.querySelector("[data-rows]")?.replaceChildren(...rows);
  }
}

/** @param {string} text in small letters */
function asName(text) {
  return text.replace(/(^|\s)\S/gu, (first) => first.toUpperCase());
}

/** A whole name that is like the one she wrote. What is only the beginning or the short form of hers may be hers. @param {Found} found */
function isAnotherName({ likeness }) {
  return likeness === "order" || likeness === "spelling" || likeness === "longer";
}

/** @param {import("./agency_standing.js").Agency[]} agencies @returns {Found[]} */
function as(agencies) {
  return agencies.map((agency) => ({ agency, likeness: "exact" }));
}

customElements.define("agency-search", AgencySearch);
