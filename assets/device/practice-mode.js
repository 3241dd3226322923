// @ts-check
// A practice from its choice to its end: by itself after ten minutes, or when the page is left.
import { handOver } from "./handed_over.js";
import { cover, uncover } from "./leave-link.js";
import { part } from "./page_texts.js";
import { playOffice } from "./practice_office.js";
import { LASTS_MS, practice, stayAlive, wipePractice } from "./practice_record.js";
import { silence } from "./read_aloud.js";

const SCREENS = ["choose", "alarm", "report", "office", "over"];

/** `<practice-mode>` around its screens, of which one is shown. */
class PracticeMode extends HTMLElement {
  connectedCallback() {
    part(this, "try-alarm").addEventListener("click", () => this.begin("alarm"));
    part(this, "try-report").addEventListener("click", () => this.begin("report"));
    part(this, "again").addEventListener("click", () => this.end("choose"));
    part(this, "real").addEventListener("click", (event) => this.leaveForReal(event));
    this.addEventListener("practised", (event) => this.play(/** @type {CustomEvent} */ (event).detail));
    addEventListener("pagehide", () => this.end("choose"));
    // In the phone's list of open apps nobody reads what she tries.
    document.addEventListener("visibilitychange", () => (document.hidden ? cover() : uncover()));
    stayAlive();
    this.setAttribute("ready", "");
    this.end("choose");
  }

  /** @returns {HTMLElement & { empty(): void, content: import("./report_content.js").Content }} */
  get report() {
    return /** @type {any} */ (this.querySelector("practice-report"));
  }

  /** @param {"alarm" | "report"} kind */
  begin(kind) {
    this.show(kind);
    this.kind = kind;
    if (kind === "report") this.report.empty();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end("over"), LASTS_MS);
  }

  /** @param {{ kind: "alarm" | "report", began_at: number, isKept?: boolean }} done */
  play({ kind, began_at, isKept }) {
    const panel = part(this, "office");
    this.show("office");
    part(panel, "kept").hidden = !isKept;
    panel.querySelector("h2")?.focus({ preventScroll: true });
    this.stop?.();
    this.stop = playOffice(panel, practice(kind, began_at));
  }

  /** Wipe it. @param {"choose" | "over"} screen */
  end(screen) {
    clearTimeout(this.timer);
    this.stop?.();
    silence();
    this.kind = undefined;
    if ("empty" in this.report) this.report.empty();
    wipePractice().catch(() => undefined);
    this.show(screen);
  }

  /** @param {string} screen */
  show(screen) {
    for (const name of SCREENS) part(this, name).hidden = name !== screen;
    if (screen !== "choose") this.scrollIntoView({ block: "start" });
  }

  /** What she wrote goes along into the real form; an alarm has its button on its own page. @param {Event} event */
  leaveForReal(event) {
    const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
    if (this.kind !== "report") return;
    event.preventDefault();
    const go = () => location.assign(link.dataset.report ?? link.href);
    handOver(this.report.content).then(go, go);
  }
}

customElements.define("practice-mode", PracticeMode);
