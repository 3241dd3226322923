// @ts-check
// Remembers the language she chooses, and has it kept on the phone.
import { change, keep } from "./store.js";

// A store that does not answer must not hold up a link.
const MOST_MS = 800;

class LanguageList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.choose(event));
  }

  /** @param {MouseEvent} event */
  async choose(event) {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    await Promise.race([chooseLanguage(link.hreflang), pause(MOST_MS)]);
    location.assign(link.href);
  }
}

/** @param {string} tag */
async function chooseLanguage(tag) {
  try {
    await keep("settings", "language", tag);
    await addLanguage(tag);
  } catch {
    // Not remembered is better than not followed: the page itself is one link away.
  }
  askWorkerToKeep(tag);
}

/** @param {string} tag @returns {Promise<string[] | undefined>} all languages this phone keeps */
function addLanguage(tag) {
  return change("settings", "languages", (/** @type {string[] | undefined} */ now) =>
    now?.includes(tag) ? undefined : [...(now ?? []), tag],
  );
}

/** The language of the first page opened is kept without being asked for. */
export async function keepLanguageOfPage() {
  const here = document.documentElement.lang;
  const kept = await change("settings", "languages", (/** @type {string[] | undefined} */ now) =>
    now?.length ? undefined : [here],
  );
  // Again at every visit: the worker may have been too young to hear the choice.
  if (kept?.includes(here)) askWorkerToKeep(here);
}

/** @param {string} tag */
function askWorkerToKeep(tag) {
  navigator.serviceWorker?.controller?.postMessage({ type: "keep-language", tag });
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

customElements.define("language-list", LanguageList);
