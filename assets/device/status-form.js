// @ts-check
// Where somebody stands: one touch where nothing changed, three where something did.
import { newId } from "./armed.js";
import { part, say } from "./page_texts.js";
import { SELF, everybody, isUnderMine, lastTakenBack, takeBack, tell, thisMonth, wrongMonth } from "./status_kept.js";
import { onChange } from "./store.js";
import { myVillage } from "./village_kept.js";
import { chosenWords, sayDate, sayMonth } from "./status_words.js";

/** @typedef {import("./status_kept.js").Told} Told */

const NEW = "new";
const TEXTS = /** @type {const} */ (["state", "month", "country", "sector", "sex", "consent", "label"]);

class StatusForm extends HTMLElement {
  /** @type {Map<string, Told>} */ people = new Map();
  /** @type {import("./village_kept.js").Village | undefined} */ village;
  /** @type {import("./deliver.js").Waiting | undefined} */ takenBack;

  async connectedCallback() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", (event) => this.suit(/** @type {HTMLInputElement} */ (event.target)));
    this.onTap("go-on", () => this.goOn());
    this.onTap("change", () => this.show("form"));
    this.onTap("send", () => this.send(this.who === NEW ? newId() : this.who, this.said()));
    this.onTap("holds", () => this.send(this.who, this.told));
    this.onTap("take-back", () => this.takeBack());
    onChange("villages", () => this.hearVillage());
    onChange("status", () => this.hear());
    this.field("month").max = thisMonth();
    await this.hearVillage();
    await this.load(SELF);
    this.setAttribute("ready", "");
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get who() {
    return this.field("who").value;
  }

  get told() {
    return this.people.get(this.who) ?? { state: "" };
  }

  /** @param {string} name @param {() => void} act */
  onTap(name, act) {
    part(this, name).addEventListener("click", act);
  }

  /** @param {string} name @returns {any} */
  field(name) {
    return this.form.elements.namedItem(name);
  }

  async hearVillage() {
    this.village = await myVillage().catch(() => undefined);
    part(this, "village-line").hidden = !this.village;
    part(this, "village").textContent = say(this, "village", { village: this.village?.name ?? "" });
    this.field("village").checked = this.village !== undefined && (!this.told.state || this.told.village === this.village.code);
  }

  /** Told or taken back elsewhere, under Mine or in another window; what she is writing here stays. */
  async hear() {
    if (!this.form.hidden && !this.form.hasAttribute("data-dirty")) return this.load(this.who);
    await this.look();
    this.showTakenBack();
    part(this, "last").hidden ||= !this.told.state;
  }

  /** What this phone knows, and whether the last of it was taken back. */
  async look() {
    this.people = await everybody().catch(() => new Map());
    this.takenBack = await lastTakenBack().catch(() => undefined);
    part(this, "erased-under-mine").hidden = !(await isUnderMine(this.takenBack).catch(() => false));
  }

  /** It may have been another's: where hers still stands, it is not said of her. */
  showTakenBack() {
    const taken = this.who === SELF && !this.told.state ? this.takenBack : undefined;
    part(this, "taken-back").hidden = !taken;
    part(this, "taken-back-day").textContent = taken ? say(this, "taken-back", { day: sayDate(taken.written_at) }) : "";
  }

  /** @param {string} who the person to begin with */
  async load(who) {
    await this.look();
    const others = [...this.people].filter(([id]) => id !== SELF);
    const choice = this.field("who");
    for (const old of choice.querySelectorAll("[data-person]")) old.remove();
    others.forEach(([id, { label }], at) => {
      const option = new Option(label || say(this, "unnamed", { number: at + 1 }), id);
      option.dataset.person = "";
      choice.add(option, choice.options.length - 1);
    });
    choice.value = who === NEW || this.people.has(who) ? who : SELF;
    this.fill();
  }

  /** The form says what was told last, so that only what changed is touched. */
  fill() {
    const { told, who } = this;
    this.showTakenBack();
    // A radio button that is not told would stay as it was for the person before.
    this.form.reset();
    this.field("who").value = who;
    for (const name of TEXTS) this.field(name).value = told[name] ?? "";
    for (const box of this.field("wants")) box.checked = told.wants?.includes(box.value) ?? false;
    this.field("village").checked = this.village !== undefined && (!told.state || told.village === this.village.code);
    part(this, "other").hidden = who === SELF;
    part(this, "trouble").hidden = told.state !== "trouble";
    part(this, "last").hidden = this.form.hidden || !told.state;
    if (told.said_at) part(this, "last-day").textContent = say(this, "last-day", { day: sayDate(told.said_at) });
    part(this, "last-words").textContent = this.lines().join(" · ");
  }

  /** @param {HTMLInputElement} changed */
  suit(changed) {
    this.form.setAttribute("data-dirty", "");
    if (changed.name === "who") return void this.fill();
    // What is new began this month, unless she says otherwise.
    if (changed.name === "state") this.field("month").value = changed.value === this.told.state ? this.told.month ?? "" : thisMonth();
    part(this, "trouble").hidden = this.field("state").value !== "trouble";
    if (changed.name !== "wants" || !changed.checked) return;
    for (const box of this.field("wants")) if ((box.value === "nothing") !== (changed.value === "nothing")) box.checked = false;
  }

  /** @returns {Told} */
  said() {
    const answers = new FormData(this.form);
    const texts = TEXTS.flatMap((name) => (answers.get(name) ? [[name, String(answers.get(name)).trim()]] : []));
    const guide = this.told.guide && { guide: true };
    const village = this.village && answers.has("village") && { village: this.village.code };
    return { state: "", ...Object.fromEntries(texts), wants: answers.getAll("wants").map(String), ...village, ...guide };
  }

  goOn() {
    const { state, consent, month = "" } = this.said();
    const isOther = this.who !== SELF;
    if (!state) return this.tell("no-state");
    if (isOther && !consent) return this.tell("no-answer");
    if (isOther && consent === "no") return this.tell("no-consent");
    const wrong = wrongMonth(month);
    if (wrong) return this.tell(wrong);
    this.tell("");
    part(this, "lines").replaceChildren(...this.lines().map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    this.show("confirm");
  }

  lines() {
    const month = this.field("month").value;
    const since = wrongMonth(month) || !month ? [] : [say(this, "since", { month: sayMonth(month) })];
    const other = this.who === SELF ? [] : [say(this, "for-other")];
    return [...chosenWords(this.form, ["state"]), ...since, ...chosenWords(this.form, ["village", "country", "sector", "sex", "wants"]), ...other];
  }

  /** @param {string} who @param {Told} told */
  async send(who, told) {
    this.tell("working");
    try {
      await tell(who, told);
      this.form.removeAttribute("data-dirty");
      await this.load(who);
      part(this, "to-mine").hidden = !(await isUnderMine(this.people.get(who)));
      this.tell("");
      this.show("sent");
    } catch {
      this.tell("refused");
    }
  }

  async takeBack() {
    const { who } = this;
    const name = this.field("who").selectedOptions[0]?.text ?? "";
    try {
      if (!(await takeBack(who))) return this.tell("no-case");
      await this.load(SELF);
      if (who === SELF) this.tell("");
      else this.tell("taken-back-other", { name });
    } catch {
      this.tell("refused");
    }
  }

  /** @param {"form" | "confirm" | "sent"} name */
  show(name) {
    this.form.hidden = name !== "form";
    part(this, "confirm").hidden = name !== "confirm";
    part(this, "sent").hidden = name !== "sent";
    part(this, "last").hidden = name !== "form" || !this.told.state;
    if (name !== "form") part(this, name).focus();
    this.scrollIntoView({ block: "start" });
  }

  /** @param {string} name of a sentence @param {Record<string, string>} holes */
  tell(name, holes = {}) {
    part(this, "told").textContent = name && say(this, name, holes);
  }
}

customElements.define("status-form", StatusForm);
