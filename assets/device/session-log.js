// @ts-check
// One session in a village: numbers and codes, sealed and sent like every report.
import { dayOf, plusDays } from "./days.js";
import { copyOf, part, say, sayDay } from "./page_texts.js";
import { isDemonstration } from "./space.js";
import { entries, onChange, read } from "./store.js";
import { phones, works, write } from "./outreach_phones.js";
import { nextOrder, post } from "./outbox.js";

/** Above this one question is asked: it may be a slip of the thumb. */
const MANY = 300;
/** As far back as the desk counts a session; an older day is a slip of the thumb, and would be dropped there. */
const OLDEST_DAYS = 729;
const SHOWN = 20;

/** `<session-log>` around the form, the question and the list of what was logged. */
class SessionLog extends HTMLElement {
  connectedCallback() {
    // What is played is no session.
    if (isDemonstration) return void this.closest("section")?.setAttribute("hidden", "");
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.save(false)));
    this.form.addEventListener("input", () => this.count());
    part(this, "right").addEventListener("click", () => this.save(true));
    part(this, "not-right").addEventListener("click", () => this.ask(0));
    for (const shelf of /** @type {const} */ (["outreach", "outbox"])) onChange(shelf, () => this.show());
    const day = this.form.elements.namedItem("date");
    if (day instanceof HTMLInputElement) {
      day.max = dayOf(new Date());
      day.min = plusDays(day.max, -OLDEST_DAYS);
      day.value ||= day.max;
    }
    this.show();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** How many of each group; empty fields are nobody. @returns {Record<string, number>} */
  get people() {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll("[data-group]"));
    const told = [...fields].map((field) => /** @type {[string, number]} */ ([field.dataset.group ?? "", Math.floor(Number(field.value))]));
    return Object.fromEntries(told.filter(([, number]) => number > 0));
  }

  get total() {
    return Object.values(this.people).reduce((sum, number) => sum + number, 0);
  }

  count() {
    part(this, "total").textContent = this.total ? say(this, "total", { number: this.total }) : "";
    this.form.setAttribute("data-dirty", "");
    this.ask(0);
  }

  /** @param {number} many people; 0: nothing is asked */
  ask(many) {
    part(this, "many").hidden = !many;
    part(this, "many-words").textContent = say(this, "many", { number: many });
    if (many) part(this, "right").focus();
  }

  /** @param {boolean} isSure */
  async save(isSure) {
    const said = new FormData(this.form);
    const phone = (await phones()).find((each) => each.case === said.get("helper") && works(each));
    const village = villageOf(String(said.get("village")).trim());
    if (!phone) return this.tell("no-helper");
    if (!village.name || !said.get("date")) return this.tell("no-place");
    if (!this.total) return this.tell("nobody");
    if (this.total > MANY && !isSure) return this.ask(this.total);
    this.ask(0);
    const lesson = await read("outreach", "lesson").catch(() => undefined);
    const session = { village, date: said.get("date"), topic: said.get("topic"), people: this.people, questions: said.getAll("question"), lesson };
    try {
      await keepSession(phone, session, this.total);
    } catch {
      return this.tell("refused");
    }
    this.form.reset();
    this.form.removeAttribute("data-dirty");
    part(this, "total").textContent = "";
    this.tell("kept");
    await this.show();
  }

  async show() {
    await this.showHelpers();
    const rows = (await entries("outreach").catch(() => [])).filter(([key]) => key.startsWith("session:"));
    const newest = rows.sort(([, one], [, other]) => (one.written_at < other.written_at ? 1 : -1)).slice(0, SHOWN);
    const sent = new Map(await entries("outbox").catch(() => []));
    part(this, "list").replaceChildren(...newest.map(([key, kept]) => {
      const row = /** @type {HTMLElement} */ (copyOf(this, "session").firstElementChild);
      const state = sent.get(key.slice("session:".length))?.state === "queued" ? "queued" : "sent";
      row.textContent = say(this, state, { day: sayDay(kept.date), place: kept.place, number: kept.total, worker: kept.worker });
      return row;
    }));
  }

  /** Each session belongs to one of those who are paired on this phone. */
  async showHelpers() {
    const field = /** @type {HTMLSelectElement} */ (this.form.elements.namedItem("helper"));
    const chosen = field.value;
    const mine = (await phones().catch(() => [])).filter(works);
    field.replaceChildren(...mine.map((each) => new Option(each.worker, each.case, false, each.case === chosen)));
    const label = /** @type {HTMLElement} */ (field.closest("label"));
    label.hidden = mine.length < 2;
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = say(this, name);
  }
}

/**
 * The sealed report, its line in the list, and the emptied lesson: all of them or none.
 * @param {import("./outreach_phones.js").PairedPhone} phone @param {any} session @param {number} total
 */
async function keepSession(phone, session, total) {
  const report = { ...(await write(phone, { session })), order: await nextOrder() };
  const { village: { name: place }, date } = session;
  const line = { case: phone.case, worker: phone.worker, place, date, total, written_at: report.written_at };
  await post(report, ["outreach", `session:${report.id}`, line], ["outreach", "lesson", {}]);
}

/** Ten figures are the code of a village, however they are grouped; anything else is its name. @param {string} typed */
function villageOf(typed) {
  const digits = typed.replace(/\D/g, "");
  return /^[\d.\s-]+$/.test(typed) && digits.length === 10 ? { code: digits, name: typed } : { name: typed };
}

customElements.define("session-log", SessionLog);
