// @ts-check
// When a page may be reloaded: nobody is writing in it, and nothing is on its way out.

const LOOK_AGAIN_MS = 1000;
const SENDING = "outbox";

/** Resolves as soon as a reload would lose nothing; may take as long as she writes. */
export async function whenNothingIsLost() {
  while (isInUse() || (await isSending())) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** A form with unsent words, a count-down, an open dialogue. */
function isInUse() {
  return document.querySelector("[data-dirty], dialog[open]") !== null;
}

/** Any window or the worker may be sending; the lock is the outbox's own. */
async function isSending() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some((lock) => lock.name === SENDING);
}
