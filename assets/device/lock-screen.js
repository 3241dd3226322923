// @ts-check
// Asks for the PIN, or for the five words and a new PIN, and goes on to the page that was asked for.
import { LOCK } from "./kept_open.js";
import { SHORTEST, staysOpen } from "./lock_rules.js";
import { part, say } from "./page_texts.js";
import { read } from "./store.js";


/** `<lock-screen>` (`ready` once there is a lock to open) around a form for the PIN and one for the words. */
class LockScreen extends HTMLElement {
  connectedCallback() {
    this.listen("pin", (form) => this.open(this.field(form, "pin")));
    this.listen("words", (form) => this.recover(this.field(form, "words"), this.field(form, "new")));
    void this.look();
  }

  async look() {
    const lock = await read("settings", LOCK).catch(() => undefined);
    // Nothing to open: the lock was taken off, or was never there.
    if (lock) return this.setAttribute("ready", "");
    part(this, "pin-form").hidden = true;
    this.tell("is-off");
  }

  /** @param {string} name @param {(form: HTMLFormElement) => Promise<unknown>} work */
  listen(name, work) {
    const form = /** @type {HTMLFormElement} */ (part(this, `${name}-form`));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      work(form).catch(() => this.tell("refused"));
    });
  }

  /** @param {HTMLFormElement} form @param {string} name */
  field(form, name) {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.trim() : "";
  }

  /** @param {string} pin */
  async open(pin) {
    this.tell("opening");
    const { enter, tryPin } = await import("./unlock.js");
    const tried = await tryPin(pin);
    if (tried.is !== "open") return this.refuse(tried, "wrong");
    await enter(tried.space, tried.lock);
    this.goOn();
  }

  /** @param {string} typed @param {string} pin */
  async recover(typed, pin) {
    if (pin.length < SHORTEST) return this.tell("short");
    this.tell("opening");
    const { enter, setPin, tryWords } = await import("./unlock.js");
    const words = typed.normalize("NFKC").toLowerCase().match(/[a-z]+/g) ?? [];
    const tried = await tryWords(words.join(" "));
    if (tried.is !== "open") return this.refuse(tried, "wrong-words");
    await setPin(tried.space, pin);
    await enter(tried.space, tried.lock);
    this.goOn();
  }

  /** @param {{ is: string, pause: number }} tried @param {string} wrong */
  refuse({ is, pause }, wrong) {
    this.tell(is === "wait" ? "wait" : wrong, { seconds: pause });
    for (const field of this.querySelectorAll("input")) field.value = "";
  }

  goOn() {
    if (staysOpen(location.pathname)) location.replace(`/${document.documentElement.lang}`);
    else location.reload();
  }

  /** @param {string} name @param {Record<string, number>} [holes] */
  tell(name, holes = {}) {
    part(this, "told").textContent = say(this, name, holes);
  }
}

customElements.define("lock-screen", LockScreen);
