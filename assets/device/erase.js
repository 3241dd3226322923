// @ts-check
// Takes everything of ours from this phone, and leaves a harmless page in the place of this one.
import { putInPlace, readFront } from "./front.js";
import { cover, leaveOtherWindows, uncover } from "./leave-link.js";
import { isDemonstration } from "./space.js";
import { eraseAll } from "./store.js";

// What she wrote is emptied at once; only taking the empty store away may wait for another window.
const PATIENCE_MS = 4000;
const OTHERS_LEAVE_MS = 400;

/**
 * Works without a signal. Rejects when the browser did not let go of everything.
 * @param {string} address of the harmless page
 */
export async function eraseEverything(address) {
  // Read before anything is deleted: afterwards there may be no way to it.
  const harmless = await readFront(address).catch(() => new DOMParser().parseFromString("", "text/html"));
  cover();
  let isEmpty = false;
  const emptied = () => (isEmpty = true);
  try {
    await within(PATIENCE_MS, eraseAll(emptied));
    leaveOtherWindows();
    await pause(OTHERS_LEAVE_MS);
    await dropKeptPages();
    sessionStorage.clear();
    // A window that was open may have opened the store once more, empty.
    await within(PATIENCE_MS, eraseAll(emptied));
    // Another window holds it, or the disk does not answer: nobody may say that it is gone.
    if (!isEmpty) throw new Error("nothing was heard of it");
  } catch (error) {
    uncover();
    throw error;
  }
  putInPlace(harmless, address);
  // What the page then asks for goes through the worker that is leaving, which makes its cache anew, empty.
  await pause(OTHERS_LEAVE_MS);
  await dropKeptPages().catch(() => undefined);
}

async function dropKeptPages() {
  // The pages belong to the owner of the phone, and the next person wants to see them.
  if (isDemonstration) return;
  if ("caches" in window) {
    const ours = (await caches.keys()).filter((name) => name.startsWith("bekal"));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const worker of workers) {
    // What it has told of in the phone's own list goes as well.
    for (const notice of (await worker.getNotifications?.().catch(() => [])) ?? []) notice.close();
    await worker.unregister();
  }
}

/** @template T @param {number} ms @param {Promise<T>} work */
function within(ms, work) {
  return Promise.race([work, pause(ms)]);
}

/** @param {number} ms @returns {Promise<void>} */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
