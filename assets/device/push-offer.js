// @ts-check
// Asks whether this phone may show a neutral message; only after something was sent from it.
import { PUSH, serversKey, tellNewCases, turnOff, turnOn } from "./push_road.js";
import { entries, onChange, read } from "./store.js";
import { part, say } from "./page_texts.js";

/** `<push-offer data-words="…" data-address="…">` with parts on, off and told. */
class PushOffer extends HTMLElement {
  /** @type {string | undefined} the server's */
  key;

  connectedCallback() {
    part(this, "on").addEventListener("click", () => this.turn(() => this.turnOn()));
    part(this, "off").addEventListener("click", () => this.turn(() => turnOff().then(() => "off")));
    const show = () => void this.show().catch(() => undefined);
    onChange("cases", show);
    onChange("settings", show);
    show();
    tellNewCases().catch(() => undefined);
  }

  async show() {
    const isOn = (await read("settings", PUSH)) !== undefined;
    const cases = (await entries("cases")).filter(([, { reply_key }]) => reply_key);
    if (!isOn && cases.length > 0) this.key ??= await serversKey();
    this.hidden = !isOn && !(this.key && cases.length > 0);
    part(this, "on").hidden = isOn;
    part(this, "off").hidden = !isOn;
  }

  async turnOn() {
    const { words = "", address = "" } = this.dataset;
    return (await turnOn(this.key ?? "", { words, address })) ? "on" : "denied";
  }

  /** @param {() => Promise<string>} work */
  async turn(work) {
    part(this, "told").textContent = say(this, await work().catch(() => "denied"));
    await this.show();
  }
}

customElements.define("push-offer", PushOffer);
