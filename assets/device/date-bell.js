// @ts-check
// Lets her ask the browser to wake the app now and then. Hidden where no browser can.
import { BELL, TAG } from "./dates_bell.js";
import { part, say } from "./page_texts.js";
import { keep, read, remove } from "./store.js";

const EVERY_MS = 12 * 60 * 60_000;

/** `<date-bell data-left="…" data-today="…" data-address="…">` with parts on, off and told. */
class DateBell extends HTMLElement {
  async connectedCallback() {
    part(this, "on").addEventListener("click", () => this.turnOn());
    part(this, "off").addEventListener("click", () => this.turnOff());
    this.hidden = !("Notification" in window && (await sleeper()));
    this.show();
  }

  async show() {
    const isOn = (await read("settings", BELL).catch(() => undefined)) !== undefined;
    part(this, "on").hidden = isOn;
    part(this, "off").hidden = !isOn;
  }

  async turnOn() {
    const { left = "{}", today = "", address = "" } = this.dataset;
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.tell("denied");
      await (await sleeper())?.register(TAG, { minInterval: EVERY_MS });
      await keep("settings", BELL, { left, today, address, language: document.documentElement.lang });
      this.tell("on");
    } catch {
      this.tell("denied");
    }
    this.show();
  }

  async turnOff() {
    await (await sleeper())?.unregister(TAG).catch(() => undefined);
    await remove("settings", BELL).catch(() => undefined);
    this.tell("off");
    this.show();
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "bell-told").textContent = say(this, name);
  }
}

/** Browsers without it are most; Chrome has it for an app on the home screen.
 * @returns {Promise<{ register: (tag: string, options: object) => Promise<void>, unregister: (tag: string) => Promise<void> } | undefined>} */
async function sleeper() {
  const registration = await navigator.serviceWorker?.getRegistration();
  return /** @type {any} */ (registration)?.periodicSync;
}

customElements.define("date-bell", DateBell);
