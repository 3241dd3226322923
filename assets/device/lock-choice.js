// @ts-check
// The lock in the settings: switched on with a PIN, changed and switched off with it.
import { LOCK } from "./kept_open.js";
import { SHORTEST } from "./lock_rules.js";
import { part, say } from "./page_texts.js";
import { change, onChange, read } from "./store.js";

/** `<lock-choice>` around a form to switch it on, one for when it is on, and how soon it locks. */
class LockChoice extends HTMLElement {
  connectedCallback() {
    part(this, "off").addEventListener("submit", (event) => this.work(event, () => this.switchOn()));
    part(this, "on").addEventListener("submit", (event) => this.work(event, () => this.manage(event)));
    part(this, "options").addEventListener("change", () => void this.keepOptions());
    onChange("settings", () => void this.show());
    void this.show();
  }

  async show() {
    // The key lies in the worker's memory: without a worker every page would ask for the PIN.
    const registration = await navigator.serviceWorker?.getRegistration();
    this.hidden = !registration || !crypto.subtle;
    const lock = await read("settings", LOCK).catch(() => undefined);
    part(this, "off").hidden = Boolean(lock);
    part(this, "on").hidden = !lock;
    if (lock) {
      this.select.value = String(lock.minutes);
      this.box.checked = lock.hides;
    }
  }

  get select() {
    return /** @type {HTMLSelectElement} */ (this.querySelector("select"));
  }

  get box() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input[type=checkbox]"));
  }

  get options() {
    return { minutes: Number(this.select.value), hides: this.box.checked };
  }

  /** @param {string} name */
  typed(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`input[name="${name}"]`)).value.trim();
  }

  /** @param {SubmitEvent} event @param {() => Promise<string>} work resolves to the name of a sentence */
  async work(event, work) {
    event.preventDefault();
    this.tell("working");
    this.tell(await work().catch(() => "refused"));
    for (const field of this.querySelectorAll("input[type=password]")) /** @type {HTMLInputElement} */ (field).value = "";
  }

  async switchOn() {
    const pin = this.typed("pin");
    if (pin.length < SHORTEST) return "short";
    if (pin !== this.typed("again")) return "not-same";
    const { drawWords } = await import("./receipt.js");
    const { switchOn } = await import("./lock_switch.js");
    const words = drawWords();
    await switchOn(pin, words, this.options);
    part(this, "five").textContent = words;
    part(this, "words").hidden = false;
    return "is-on";
  }

  /** @param {SubmitEvent} event */
  async manage(event) {
    const wanted = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value ?? "change";
    const pin = this.typed("new");
    if (wanted !== "off" && pin.length < SHORTEST) return "short";
    const { setPin, tryPin } = await import("./unlock.js");
    const tried = await tryPin(this.typed("current"));
    if (tried.is === "wait") return this.wait(tried.pause);
    if (tried.is !== "open") return "wrong";
    const { setSecond, switchOff } = await import("./lock_switch.js");
    if (wanted === "second") return (await setSecond(tried.space, pin)) ? "second-set" : "same-pin";
    if (wanted === "change") await setPin(tried.space, pin);
    else await switchOff(tried.space);
    return wanted === "change" ? "changed" : "is-off";
  }

  /** @param {number} seconds */
  wait(seconds) {
    this.seconds = seconds;
    return "wait";
  }

  async keepOptions() {
    await change("settings", LOCK, (lock) => lock && { ...lock, ...this.options }).catch(() => this.tell("refused"));
  }

  /** @param {string} name */
  tell(name) {
    part(this, "told").textContent = say(this, name, { seconds: this.seconds ?? 0 });
  }
}

customElements.define("lock-choice", LockChoice);
