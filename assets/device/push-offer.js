// @ts-check
// Asks whether this phone may show a neutral message; only after something was sent from it, or a
// company is kept an eye on.
import { PUSH, agreed, follows, serversKey, tellNewCases, tellOfList, turnOff, turnOn } from "./push_road.js";
import { entries, onChange, read } from "./store.js";
import { part, say } from "./page_texts.js";

/** `<push-offer data-about="cases|list" data-words="…" data-address="…" …>` with parts on, off and told. */
class PushOffer extends HTMLElement {
  /** @type {string | undefined} the server's */
  key;

  connectedCallback() {
    part(this, "on").addEventListener("click", () => this.turn(() => this.turnOn()));
    part(this, "off").addEventListener("click", () => this.turn(() => this.turnOff()));
    const show = () => void this.show().catch(() => undefined);
    onChange("cases", show);
    onChange("settings", show);
    onChange("register", (key) => key === "followed" && void this.tell().then(show));
    show();
    void this.tell();
  }

  get about() {
    return this.dataset.about === "list" ? "list" : "cases";
  }

  async tell() {
    const { quiet = "", list = "", register = "" } = this.dataset;
    await tellNewCases().catch(() => undefined);
    await tellOfList({ quiet, address: list, register }).catch(() => undefined);
  }

  async show() {
    const isOn = agreed(await read("settings", PUSH)).includes(this.about);
    const isWanted = this.about === "list" ? await follows() : await hasCases();
    if (!isOn && isWanted) this.key ??= await serversKey();
    this.hidden = !isOn && !(this.key && isWanted);
    part(this, "on").hidden = isOn;
    part(this, "off").hidden = !isOn;
  }

  async turnOn() {
    const { words = "", address = "" } = this.dataset;
    if (!(await turnOn(this.key ?? "", this.about, { words, address }))) return "denied";
    await this.tell();
    return "on";
  }

  async turnOff() {
    await turnOff(this.about);
    await this.tell();
    return "off";
  }

  /** @param {() => Promise<string>} work */
  async turn(work) {
    part(this, "told").textContent = say(this, await work().catch(() => "denied"));
    await this.show();
  }
}

async function hasCases() {
  return (await entries("cases")).some(([, { reply_key }]) => reply_key);
}

customElements.define("push-offer", PushOffer);
