// @ts-check
// The thread of a case in the order in which things happened: her reports, answers, steps.
import { statesOf } from "./case_thread.js";
import { showStates } from "./states_list.js";
import { copyOf, part, say, sayDay, showMoment } from "./page_texts.js";
import { offerMessage, showSaid } from "./sms.js";
import { isSlow } from "./unsent.js";

/** @typedef {import("./new_case.js").Case} Case */
/** @typedef {import("./new_case.js").CaseEvent} CaseEvent */
/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {{ key: string, at: string, row: HTMLElement }} Line */

export class ThreadView {
  /** @param {HTMLElement} page @param {HTMLElement} list */
  constructor(page, list) {
    this.page = page;
    this.list = list;
    /** @type {Map<string, Line>} */
    this.lines = new Map();
  }

  /** @param {Case} kept @param {Waiting[]} reports */
  show(kept, reports) {
    for (const id of idsOf(kept, reports)) {
      this.showReport(id, kept, reports.find((report) => report.id === id));
    }
    for (const event of kept.events) this.showEvent(event, kept);
    const ordered = [...this.lines.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
    // Only what moved: a line that is being read keeps its place.
    ordered.forEach(({ row }, at) => this.list.children[at] === row || this.list.insertBefore(row, this.list.children[at] ?? null));
  }

  /** @param {string} id @param {Case} kept @param {Waiting | undefined} report */
  showReport(id, { events }, report) {
    const states = statesOf(id, report, events);
    const line = this.line(id, "report", report?.written_at ?? states.server ?? "");
    const { row } = line;
    // By the server's clock, as everything else; what still waits comes last.
    line.at = states.server ?? `waiting ${report?.written_at}`;
    part(row, "kind").textContent = say(this.page, `kind.${report?.kind ?? "unknown"}`);
    showStates(row, states);
    // An alarm that two ways sent is at the server under its id, whichever came first.
    part(row, "refused").hidden = !states.refused && (report?.state !== "conflict" || report.kind === "alarm");
    this.showOtherWay(row, report);
  }

  /** What waits too long may go by SMS as well; one case either way. @param {HTMLElement} row @param {Waiting | undefined} report */
  showOtherWay(row, report) {
    part(row, "slow").hidden = !isSlow(report);
    if (!report) return;
    const about = report.kind === "alarm" ? "alarm" : "report";
    offerMessage(row, { id: report.id, about, thread: report.case, at: report.written_at });
    showSaid(row, report.sms_at);
  }

  /** @param {CaseEvent} event @param {Case} kept */
  showEvent(event, kept) {
    // Numbers come again where a server was put back from a copy.
    const key = `event-${event.n}-${event.at}`;
    if (this.lines.has(key)) return;
    if (event.type === "reply") this.showReply(key, event, kept);
    if (event.type === "case.step") this.showLine(key, event.at, `step.${event.data.code}`, event.data.promised);
    if (event.type === "case.erased") this.showLine(key, event.at, "erased");
    if (event.type === "case.closed") this.showLine(key, event.at, `reason.${event.data.reason}`);
  }

  /** @param {string} key @param {CaseEvent} event @param {Case} kept */
  showReply(key, event, { case: name, reply_key }) {
    const { row } = this.line(key, "reply", event.at);
    const text = part(row, "text");
    if (!reply_key) return;
    // Sealed to this phone and to nobody else; it is opened here and kept only sealed.
    import("./seal.js")
      .then(({ openReply }) => openReply(event.data.sealed, reply_key, name))
      .then((letter) => (text.textContent = String(letter.text ?? "")))
      .catch(() => (text.textContent = say(this.page, "unreadable")));
  }

  /** @param {string} key @param {string} at @param {string} code @param {string} [promised] */
  showLine(key, at, code, promised) {
    const { row } = this.line(key, "step", at);
    part(row, "text").textContent = say(this.page, code);
    if (promised) part(row, "promised").textContent = say(this.page, "promise", { day: sayDay(promised) });
  }

  /** @param {string} key @param {string} template @param {string} at @returns {Line} */
  line(key, template, at) {
    const known = this.lines.get(key);
    if (known) return known;
    const row = /** @type {HTMLElement} */ (copyOf(this.page, template).firstElementChild);
    if (at) showMoment(part(row, "moment"), at);
    const line = { key, at, row };
    this.lines.set(key, line);
    return line;
  }
}

/** Reports of this phone, and those that only the server told of. @param {Case} kept @param {Waiting[]} reports */
function idsOf({ events }, reports) {
  const told = events.map(({ report }) => report).filter((id) => typeof id === "string");
  return new Set([...reports.map(({ id }) => id), .../** @type {string[]} */ (told)]);
}
