// @ts-check
// Under which name and picture the app is put on the home screen. The browser installs what the
// page's manifest says, so the choice changes that, before anything is installed.
import { LOOK } from "./look_kept.js";
import { part } from "./page_texts.js";
import { keep, read } from "./store.js";

/** @typedef {Event & { prompt: () => Promise<unknown> }} BeforeInstallPrompt */

/** `<look-choice>` around radios with `data-manifest`, `data-icon` and `data-name`. */
class LookChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.choose());
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.offer(/** @type {BeforeInstallPrompt} */ (event));
    });
    void this.show();
  }

  async show() {
    const kept = await read("settings", LOOK).catch(() => undefined);
    for (const choice of this.querySelectorAll("input")) {
      if (kept) choice.checked = choice.value === kept.kind;
      if (choice.checked) this.wear(choice);
    }
  }

  async choose() {
    const choice = this.querySelector("input:checked");
    if (!(choice instanceof HTMLInputElement)) return;
    this.wear(choice);
    const { value: kind } = choice;
    part(this, "refused").hidden = await keep("settings", LOOK, { kind, name: choice.dataset.name }).then(() => true, () => false);
  }

  /** @param {HTMLInputElement} choice */
  wear(choice) {
    const { manifest = "", icon = "", name = "" } = choice.dataset;
    for (const [rel, href] of [["manifest", manifest], ["apple-touch-icon", icon]]) {
      const link = document.head.querySelector(`link[rel="${rel}"]`);
      if (link instanceof HTMLLinkElement && href && link.getAttribute("href") !== href) link.href = href;
    }
    appleTitle().content = name;
    // An offer made for another name is no longer this one.
    part(this, "install").hidden = true;
  }

  /** @param {BeforeInstallPrompt} prompt */
  offer(prompt) {
    const button = part(this, "install");
    button.hidden = false;
    button.onclick = () => void prompt.prompt();
  }
}

/** What iPhones call the app. */
function appleTitle() {
  const name = "apple-mobile-web-app-title";
  const found = document.head.querySelector(`meta[name="${name}"]`);
  if (found instanceof HTMLMetaElement) return found;
  const meta = document.createElement("meta");
  meta.name = name;
  document.head.append(meta);
  return meta;
}

customElements.define("look-choice", LookChoice);
