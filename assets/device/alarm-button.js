// @ts-check
// Hold, count down, send. The first thing that must work on a page: what is heavy comes later.
import { arm, armedNow, disarm, release } from "./armed.js";
import { countDown } from "./count_down.js";
import { asButton, onHold } from "./hold.js";

const HOLD_MS = 2000;
const COUNT_MS = 5000;

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
    if ("requestIdleCallback" in window) requestIdleCallback(() => this.road());
    else setTimeout(() => this.road(), 1000);
  }

  /** Words, seal and outbox; fetched while nobody waits for them. */
  road() {
    const road = import("./alarm_road.js");
    road.catch(() => undefined);
    return road;
  }

  begin() {
    if (this.isSending) return;
    this.classList.add("is-held");
    this.hint("holding");
    this.receipt = this.road().then((road) => road.prepareCase());
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
    this.isAfterPractice = await (await this.road()).takePractised();
    if (this.isAfterPractice) this.hint("real");
  }

  async send() {
    if (this.isSending) return;
    this.classList.remove("is-held");
    this.isSending = true;
    navigator.vibrate?.(200);
    const alarm = armedNow(COUNT_MS);
    const kept = arm(alarm).then(() => true, () => false);
    const sealed = kept.then((isKept) => (isKept ? this.seal(alarm.id) : undefined)).catch(() => undefined);
    const isMeant = await countDown(this, COUNT_MS);
    const isKept = await kept;
    if (isMeant) await this.goOn(alarm, isKept, sealed);
    else if (isKept) await disarm(alarm.id);
    this.hint(isMeant ? "" : "stopped");
    this.isSending = isMeant;
  }

  /** @param {string} id */
  async seal(id) {
    const receipt = await this.receipt;
    if (receipt) await (await this.road()).sealAlarm(id, receipt);
  }

  /**
   * @param {import("./armed.js").Waiting} alarm @param {boolean} isKept
   * @param {Promise<unknown>} sealed
   */
  async goOn(alarm, isKept, sealed) {
    if (isKept) await release(alarm.id);
    const panel = this.querySelector(".alarm-after");
    if (!(panel instanceof HTMLElement)) return;
    this.classList.add("is-sent");
    panel.hidden = false;
    const road = await this.road();
    await road.follow(panel, alarm, isKept ? sealed : this.receipt, isKept);
  }

  /** @param {string} name of the sentence to be read out; none: silence */
  hint(name) {
    for (const line of this.querySelectorAll("[data-hint]")) {
      /** @type {HTMLElement} */ (line).hidden = /** @type {HTMLElement} */ (line).dataset.hint !== name;
    }
  }
}

customElements.define("alarm-button", AlarmButton);
