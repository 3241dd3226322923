// @ts-check
// One case on the page: its words, where it stands, its thread, and a line to write back.
import { remove, entries, keys } from "./store.js";
import { ThreadView } from "./thread_view.js";
import { showReceipt } from "./receipt_words.js";
import { copyOf, part, say, sayDay, sayMoment } from "./page_texts.js";
import { handFile } from "./hand_file.js";
import { onHold } from "./hold.js";

/** @typedef {import("./new_case.js").Case} Case */
/** @typedef {import("./deliver.js").Waiting} Waiting */

const HOLD_MS = 2000;

export class CaseView {
  /** @param {HTMLElement} page with the texts and templates @param {string} name the case */
  constructor(page, name) {
    this.page = page;
    this.element = /** @type {HTMLElement} */ (copyOf(page, "case").firstElementChild);
    this.thread = new ThreadView(page, part(this.element, "thread"));
    this.evidence(name);
    part(this.element, "write").addEventListener("submit", (event) => this.write(event));
    onHold(part(this.element, "take-back"), { length_ms: HOLD_MS, done: () => void this.takeBack() });
    part(this.element, "copy").addEventListener("click", () => void this.copy());
    onHold(part(this.element, "erase"), { length_ms: HOLD_MS, done: () => void eraseCase(name) });
  }

  /** Loaded when she opens it, or when files of this case are here. @param {string} name */
  evidence(name) {
    part(this.element, "evidence").querySelector("evidence-box")?.setAttribute("data-case", name);
    const load = () => import("./evidence-box.js").catch(() => undefined);
    part(this.element, "evidence").querySelector("details")?.addEventListener("toggle", load);
    keys("evidence").then((held) => held.length && load(), () => undefined);
  }

  /** @param {Case} kept @param {Waiting[]} reports */
  show(kept, reports) {
    this.kept = kept;
    part(this.element, "name").textContent = say(this.page, "case", { number: kept.number });
    part(this.element, "opened-at").textContent = sayMoment(kept.opened_at);
    showReceipt(part(this.element, "receipt"), kept);
    part(this.element, "draft").hidden = !kept.draft;
    part(this.element, "copies").hidden = Boolean(kept.draft);
    part(this.element, "write").hidden = !kept.reply_key;
    part(this.element, "evidence").hidden = !kept.reply_key;
    const isTakenBack = reports.some(({ kind }) => kind === "withdraw");
    part(this.element, "takes-back").hidden = !kept.reply_key || isTakenBack;
    this.showStep(kept);
    this.thread.show(kept, reports);
  }

  /** Where it stands; the clock is the office's, not hers. @param {Case} kept */
  showStep({ events }) {
    const last = events.filter(({ type }) => type === "case.step" || type === "case.closed").pop();
    part(this.element, "now").hidden = !last;
    if (!last) return;
    const code = last.type === "case.closed" ? `reason.${last.data.reason}` : `step.${last.data.code}`;
    part(this.element, "step").textContent = say(this.page, code);
    const promised = last.data.promised;
    const isOver = promised && promised < today();
    const sentence = isOver ? "promise-over" : "promise";
    part(this.element, "promise").textContent = promised ? say(this.page, sentence, { day: sayDay(promised) }) : "";
    part(this.element, "promise").classList.toggle("is-over", Boolean(isOver));
  }

  async copy() {
    const { textOf } = await import("./thread_copy.js");
    handFile(new Blob([textOf(this.page, this.element)], { type: "text/plain;charset=utf-8" }), "bekal.txt");
    part(this.element, "copied").hidden = false;
  }

  /** Goes by the road of all reports, behind what was sent before. */
  async takeBack() {
    if (!this.kept) return;
    part(this.element, "not-kept").hidden = true;
    const { postInCase } = await import("./new_case.js");
    try {
      await postInCase(this.kept, "withdraw");
      await forgetStatus(this.kept.case);
      await dropFiles(this.kept.case);
    } catch {
      part(this.element, "not-kept").hidden = false;
    }
  }

  /** @param {Event} event */
  async write(event) {
    event.preventDefault();
    const field = this.element.querySelector("textarea");
    const text = field?.value.trim();
    if (!field || !text || !this.kept) return;
    part(this.element, "not-kept").hidden = true;
    try {
      const { postInCase } = await import("./new_case.js");
      await postInCase(this.kept, "message", { text });
      field.value = "";
      part(this.element, "write").removeAttribute("data-dirty");
    } catch {
      // Her words stay in the field.
      part(this.element, "not-kept").hidden = false;
    }
  }
}

function today() {
  const now = new Date();
  const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** What was sent stays with the office; that it shall erase it still goes there. @param {string} name */
async function eraseCase(name) {
  for (const [id, { case: of, kind, state }] of await entries("outbox")) {
    if (of === name && !(kind === "withdraw" && state === "queued")) await remove("outbox", id);
  }
  await dropFiles(name);
  await remove("cases", name);
  void import("./push_road.js").then(({ knockNoMore }) => knockNoMore(name)).catch(() => undefined);
}

/** @param {string} name the case */
async function forgetStatus(name) {
  if (!(await keys("status")).length) return;
  const { forgetTold } = await import("./status_kept.js");
  await forgetTold(name);
}

/** @param {string} name the case */
async function dropFiles(name) {
  if (!(await keys("evidence")).length) return;
  const { dropOfCase } = await import("./evidence_shelf.js");
  await dropOfCase(name);
}
