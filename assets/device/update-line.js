// @ts-check
// Registers the worker, and offers a new version in a quiet line when nothing can be lost.
import { keepLanguageOfPage } from "./language-list.js";
import { whenNothingIsLost } from "./nothing-lost.js";

class UpdateLine extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator)) return;
    reloadForNewVersion();
    // After the page itself: on a slow line the worker's list of files would compete with it.
    if (document.readyState === "complete") this.watch();
    else addEventListener("load", () => this.watch(), { once: true });
  }

  async watch() {
    const registration = await registerWorker();
    if (!registration) return;
    this.offer(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => this.offer(registration));
    });
  }

  /** @param {ServiceWorkerRegistration} registration */
  offer(registration) {
    const words = this.querySelector("template");
    // Without a controller this is the first version, and there is nothing to take the place of.
    if (!registration.waiting || !navigator.serviceWorker.controller || !words || this.dataset.shown) return;
    this.dataset.shown = "";
    this.append(words.content.cloneNode(true));
    const button = this.querySelector("button");
    button?.addEventListener("click", () => this.use(button, registration));
  }

  /** @param {HTMLButtonElement} button @param {ServiceWorkerRegistration} registration */
  async use(button, registration) {
    button.hidden = true;
    for (const line of this.querySelectorAll("p")) line.hidden = !line.hidden;
    await whenNothingIsLost();
    registration.waiting?.postMessage({ type: "use-now" });
  }
}

/** @returns {Promise<ServiceWorkerRegistration | undefined>} */
async function registerWorker() {
  try {
    await keepLanguageOfPage();
  } catch {
    // A phone that keeps nothing still gets the worker's shell.
  }
  // No worker in private windows and on a first visit that lost its signal: pages work without.
  return navigator.serviceWorker.register("/service_worker.js").catch(() => undefined);
}

/** Each window reloads once, and a window in which she is writing waits until she is done. */
function reloadForNewVersion() {
  const { serviceWorker } = navigator;
  let hasWorker = Boolean(serviceWorker.controller);
  let isReloading = false;
  serviceWorker.addEventListener("controllerchange", async () => {
    // The first worker of all takes a page over as it is: they are of the same version.
    if (hasWorker && !isReloading) {
      isReloading = true;
      await whenNothingIsLost();
      location.reload();
    }
    hasWorker = true;
  });
}

customElements.define("update-line", UpdateLine);
