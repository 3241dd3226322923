// @ts-check
// Hold, count down, send. The first thing that must work on a page: what is heavy comes later.
import { arm, armedNow, disarm, release } from "./armed.js";
import { countDown } from "./count_down.js";
import { asButton, onHold } from "./hold.js";
import { fetchRoad } from "./road.js";

const HOLD_MS = 2000;
const COUNT_MS = 5000;
const SOON_MS = 4000;
/** After the count-down, for the store. */
const ANSWER_MS = 1000;

/** `<alarm-button>` around a link to the alarm's page, which is what it is without a script. */
class AlarmButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("a");
    if (!button) return;
    asButton(button);
    onHold(button, {
      length_ms: HOLD_MS,
      begins: () => this.begin(),
      ends: () => this.letGo(),
      done: () => this.send(),
    });
    this.setAttribute("ready", "");
    // Words, seal and outbox; fetched while nobody waits for them.
    const tellEarlier = () => void fetchRoad().then((road) => road.tellEarlier(this), () => undefined);
    if ("requestIdleCallback" in window) requestIdleCallback(tellEarlier);
    else setTimeout(tellEarlier, 1000);
  }

  begin() {
    if (this.isSending) return;
    this.classList.add("is-held");
    this.hint("holding");
    this.receipt = fetchRoad().then((road) => road.prepareCase());
    this.receipt.catch(() => undefined);
    this.isAfterPractice = false;
    this.sayReal().catch(() => undefined);
  }

  letGo() {
    this.classList.remove("is-held");
    this.hint(this.isAfterPractice ? "real" : "too-short");
  }

  /** Her hand may still be at practice. */
  async sayReal() {
    this.isAfterPractice = await (await fetchRoad()).takePractised();
    if (this.isAfterPractice) this.hint("real");
  }

  async send() {
    if (this.isSending) return;
    this.classList.remove("is-held");
    this.isSending = true;
    navigator.vibrate?.(200);
    const alarm = armedNow(COUNT_MS);
    const kept = arm(alarm).then(() => true, () => false);
    const sealed = kept.then((isKept) => isKept && this.seal(alarm.id)).catch(() => false);
    const isMeant = await countDown(this, COUNT_MS);
    // A store that does not answer, as while another window writes much of it, counts as one that keeps nothing.
    const isKept = await Promise.race([kept, aWhile(ANSWER_MS).then(() => false)]);
    // Stopped too late, or not written down: then she is shown that it goes, and how to take it back.
    const isStopped = !isMeant && (!isKept || (await disarm(alarm.id)));
    // What it answers after all must not send what was stopped.
    if (isStopped && !isKept) void kept.then((isLate) => isLate && disarm(alarm.id));
    this.hint(isStopped ? "stopped" : "");
    this.isSending = !isStopped;
    if (!isStopped) await this.goOn(alarm, isKept, sealed);
  }

  /** @param {string} id @returns {Promise<boolean>} */
  async seal(id) {
    const receipt = await this.receipt;
    return receipt ? (await fetchRoad()).sealAlarm(id, receipt) : false;
  }

  /**
   * @param {import("./armed.js").Waiting} alarm @param {boolean} isKept
   * @param {Promise<boolean>} sealed
   */
  async goOn(alarm, isKept, sealed) {
    const panel = this.querySelector(".alarm-after");
    this.classList.add("is-sent");
    if (panel instanceof HTMLElement) panel.hidden = false;
    // Not written down: it is overdue in a moment, and goes then. Nor does a store that hangs hold anything up.
    if (isKept) await Promise.race([release(alarm.id).catch(() => undefined), aWhile(ANSWER_MS)]);
    if (!(panel instanceof HTMLElement)) return;
    const numbers = /** @type {HTMLElement | null} */ (panel.querySelector('[data-part="slow"]'));
    const late = setTimeout(() => numbers?.removeAttribute("hidden"), SOON_MS);
    const road = await fetchRoad();
    clearTimeout(late);
    await road.follow(panel, alarm, isKept ? sealed : undefined, this.receipt);
  }

  /** @param {string} name of the sentence to be read out; none: silence */
  hint(name) {
    for (const line of this.querySelectorAll("[data-hint]")) {
      /** @type {HTMLElement} */ (line).hidden = /** @type {HTMLElement} */ (line).dataset.hint !== name;
    }
  }
}

/** @param {number} ms @returns {Promise<void>} */
function aWhile(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

customElements.define("alarm-button", AlarmButton);
