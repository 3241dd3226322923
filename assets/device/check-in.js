// @ts-check
// Her check-in on the page: the form, how it stands, and the one touch.
import { hoursOf, nextHour } from "./checkin_days.js";
import { endCheckin, giveSign, readCheckin, settle } from "./checkin_road.js";
import { onChange, read } from "./store.js";
import { onHold } from "./hold.js";
import { part, say, sayMoment } from "./page_texts.js";
import { showReceipt } from "./receipt_words.js";
import { NUMBER } from "./sms.js";
import { smsLink, smsText } from "./sms_text.js";

/** @typedef {import("./checkin_road.js").Checkin} Checkin */

const AGAIN_MS = 30_000;
const HOLD_MS = 2000;

class CheckIn extends HTMLElement {
  isChanging = false;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.start().catch((error) => this.tell(error?.reason === "full" ? "full" : "refused"));
    });
    this.form.addEventListener("input", () => this.form.setAttribute("data-dirty", ""));
    part(this, "well").addEventListener("click", () => this.does(giveSign, "noted"));
    part(this, "change").addEventListener("click", () => this.open());
    part(this, "tell-office").addEventListener("click", () => this.does(() => this.tellOffice(), "told-office"));
    onHold(part(this, "end"), { length_ms: HOLD_MS, done: () => this.does(endCheckin, "ended") });
    onChange("checkins", () => this.show());
    const again = () => void settle().catch(() => undefined);
    for (const sign of ["online", "visibilitychange"]) addEventListener(sign, again);
    setInterval(again, AGAIN_MS);
    this.begin().then(again, () => this.tell("refused"));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  async begin() {
    const plan = (await read("settings", "plan")) ?? {};
    for (const [name, said] of Object.entries({ name: plan.trusted, number: plan.number, then: plan.then })) {
      const field = /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
      if (!field.value) field.value = said ?? "";
    }
    await this.show();
    /** @type {HTMLButtonElement} */ (this.form.querySelector("button")).disabled = false;
    this.setAttribute("ready", "");
  }

  open() {
    this.isChanging = true;
    this.form.hidden = false;
    this.form.scrollIntoView({ block: "start" });
  }

  async start() {
    const said = Object.fromEntries(new FormData(this.form));
    const due = hoursOf(String(said.day), String(said.time), Number(said.every), Number(said.times));
    if (!due.some((each) => each > new Date().toISOString())) return this.tell("past");
    const { makeCheckin } = await import("./new_checkin.js");
    await makeCheckin({ due, grace_hours: Number(said.grace) }, this.plan(said));
    this.form.removeAttribute("data-dirty");
    this.isChanging = false;
    this.tell("kept");
    await this.show();
    part(this, "standing").scrollIntoView({ block: "start" });
  }

  /** @param {Record<string, FormDataEntryValue>} said */
  plan({ name = "", number = "", then = "", place = "", own = "" }) {
    const whom = [name, number].filter(Boolean).join(", ") || say(this, "nobody");
    const text = [say(this, "whom", { whom }), then && say(this, "then", { then: String(then) })].filter(Boolean).join("\n");
    return { text, what: ["silent"], where: place && { text: place }, contact: own && { number: own } };
  }

  /** @param {() => Promise<unknown>} work @param {string} sentence */
  async does(work, sentence) {
    this.tell("");
    await work().then(() => this.tell(sentence), () => this.tell("refused"));
    await this.show();
  }

  async tellOffice() {
    const mine = await readCheckin();
    const thread = mine && (await read("cases", mine.case));
    // Without its case nobody can be told from here: the words and the telephone are left.
    if (!thread) throw new Error("no case");
    const { postInCase } = await import("./new_case.js");
    await postInCase(thread, "message", { text: say(this, "false-alarm"), refers_to: mine.report });
    await endCheckin();
  }

  async show() {
    const mine = await readCheckin();
    const isEnding = mine?.wants === "end";
    part(this, "standing").hidden = !mine;
    this.form.hidden = Boolean(mine) && !this.isChanging;
    if (!mine) return;
    const { state = "on", fires_at = "", next: told } = mine.standing ?? {};
    const isFired = state === "fired" && !mine.wants;
    const next = nextHour(mine.due, mine.answered);
    const untold = mine.wants === "set" ? "unset" : isEnding ? "unended" : mine.well ? "untold" : "";
    const isLost = state === "none" && !mine.wants && next;
    const headline = isFired ? "fired" : isLost ? "lost" : next ? "next" : "over";
    part(this, "next").textContent = say(this, headline, { time: next ? sayMoment(next) : "" });
    part(this, "fires").textContent = !isFired && told && fires_at ? say(this, "fires", { time: sayMoment(fires_at) }) : "";
    part(this, "untold").textContent = untold && say(this, untold);
    part(this, "untold").hidden = !untold;
    part(this, "zone").textContent = say(this, "zone", { zone: mine.zone });
    part(this, "well").hidden = isFired || isEnding || !next;
    part(this, "tell-office").hidden = !isFired;
    this.showSms(mine);
    const thread = await read("cases", mine.case);
    if (thread) showReceipt(part(this, "receipt"), thread);
  }

  /** The sign by SMS, where the office has a number. @param {Checkin} mine */
  showSms({ secret }) {
    const link = /** @type {HTMLAnchorElement} */ (part(this, "sms-well"));
    link.hidden = !NUMBER;
    link.href = smsLink(NUMBER, smsText({ words: "OK", about: "well", thread: secret, at: new Date().toISOString() }));
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }
}

customElements.define("check-in", CheckIn);
