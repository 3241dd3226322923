// @ts-check
// Offers to put the app on the home screen, only where that works, and never again once put away.
import { LOOK, OWN_LOOK } from "./look_kept.js";
import { keep, read } from "./store.js";

const PUT_AWAY = "install-put-away";

class InstallHint extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-put-away]")?.addEventListener("click", () => this.putAway());
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.offer(/** @type {BeforeInstallPrompt} */ (event));
    });
    addEventListener("appinstalled", () => this.putAway());
    if (canAddByShareMenu()) this.show("share");
  }

  /** @param {BeforeInstallPrompt} prompt */
  offer(prompt) {
    const button = this.querySelector("[data-install]");
    button?.addEventListener("click", () => prompt.prompt(), { once: true });
    this.show("ask");
  }

  /** @param {"ask" | "share"} way */
  async show(way) {
    if (await isUnwanted().catch(() => false)) return;
    for (const part of this.querySelectorAll("[data-way]")) {
      if (part instanceof HTMLElement) part.hidden = part.dataset.way !== way;
    }
    this.hidden = false;
  }

  putAway() {
    this.hidden = true;
    // Not remembered: it comes back at the next visit, which harms nobody.
    keep("settings", PUT_AWAY, true).catch(() => undefined);
  }
}

/** Put away; or another name was chosen, and from here it would be installed under our own. */
async function isUnwanted() {
  const look = await read("settings", LOOK);
  return (look && look.kind !== OWN_LOOK) || (await read("settings", PUT_AWAY));
}

/** @typedef {Event & { prompt: () => Promise<unknown> }} BeforeInstallPrompt */

/** iPhones and iPads have no prompt; their browsers alone know whether they stand on the home screen. */
function canAddByShareMenu() {
  return "standalone" in navigator && !navigator.standalone;
}

customElements.define("install-hint", InstallHint);
