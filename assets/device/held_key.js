// @ts-check
// The key while the phone is unlocked. It lies in memory only: of the page, and of the worker while
// she walks from one page to the next. A browser that puts the worker to sleep locks the phone.

/** @typedef {import("./lock_key.js").Key} Key */

const PATIENCE_MS = 2000;
/** @type {Key | undefined} */
let held;

/** @param {Key | undefined} key */
export function holdKey(key) {
  held = key;
}

/** @param {string} lock of which lock @returns {Key | undefined} */
export function heldKey(lock) {
  return held?.lock === lock ? held : undefined;
}

/** In a page: what the worker holds. @param {string} lock @returns {Promise<Key | undefined>} */
export async function fetchKey(lock) {
  if (typeof document !== "undefined" && !heldKey(lock)) held = await tellWorker({ type: "key?" });
  return heldKey(lock);
}

/** @param {Key} key @param {number} minutes @param {number} used_at @returns {Promise<unknown>} when the worker has it */
export function giveKey(key, minutes, used_at = Date.now()) {
  holdKey(key);
  return tellWorker({ type: "key", key, minutes, used_at });
}

/** @param {Record<string, unknown>} message @returns {Promise<any>} its answer; undefined: none came */
async function tellWorker(message) {
  // A page that was loaded past the worker has no controller, and the worker is there all the same.
  const worker = navigator.serviceWorker?.controller ?? (await navigator.serviceWorker?.getRegistration())?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(undefined), PATIENCE_MS);
    worker.postMessage(message, [port2]);
  });
}
