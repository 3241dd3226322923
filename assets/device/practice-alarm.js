// @ts-check
// The alarm in practice: the same hand and the same count-down, and nothing behind them.
import { countDown } from "./count_down.js";
import { asButton, onHold } from "./hold.js";

const HOLD_MS = 2000;
const COUNT_MS = 5000;
const LINGERS_MS = 1000;
// Another one than the real alarm's: felt with the eyes elsewhere.
const BUZZ = [60, 60, 60, 60, 60];

/** `<practice-alarm>`; tells `practised` when the count-down has ended. */
class PracticeAlarm extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("a");
    if (!button) return;
    asButton(button);
    onHold(button, {
      length_ms: HOLD_MS,
      begins: () => this.hold(true, "holding"),
      ends: () => this.hold(false, "too-short"),
      done: () => this.count(),
    });
    this.setAttribute("ready", "");
  }

  /** @param {boolean} isHeld @param {string} hint */
  hold(isHeld, hint) {
    if (isHeld) this.began_at = Date.now();
    this.classList.toggle("is-held", isHeld);
    for (const line of this.querySelectorAll("[data-hint]")) line.toggleAttribute("hidden", line.getAttribute("data-hint") !== hint);
  }

  /** @param {boolean} isCounting the line that says practice then stands over the count */
  counting(isCounting) {
    this.isCounting = isCounting;
    const mode = this.closest("practice-mode");
    // Not at once: what a finger has touched in that line must still be under it when it lifts.
    setTimeout(() => mode?.toggleAttribute("data-counting", this.isCounting), isCounting ? 0 : LINGERS_MS);
  }

  async count() {
    if (this.isCounting) return;
    this.counting(true);
    navigator.vibrate?.(BUZZ);
    const isMeant = await countDown(this, COUNT_MS);
    this.counting(false);
    this.hold(false, isMeant ? "" : "stopped");
    // Left in the middle of the count: there is nobody to show it to.
    if (!isMeant || !this.offsetParent) return;
    const detail = { kind: "alarm", began_at: this.began_at };
    this.dispatchEvent(new CustomEvent("practised", { bubbles: true, detail }));
  }
}

customElements.define("practice-alarm", PracticeAlarm);
