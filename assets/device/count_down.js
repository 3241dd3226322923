// @ts-check
// The count-down over the whole screen, which any touch and any key stops.

const TICK_MS = 100;
// The finger that held may bounce on a cracked screen.
const BOUNCE_MS = 400;
const FAREWELL_MS = 600;

/**
 * @param {HTMLElement} owner whose `template[data-part="count"]` covers the screen
 * @param {number} length_ms @returns {Promise<boolean>} whether nobody stopped it
 */
export function countDown(owner, length_ms) {
  const cover = unfold(owner);
  const began = performance.now();
  return new Promise((resolve) => {
    const tick = () => {
      const left = length_ms - (performance.now() - began);
      digits(cover).textContent = String(Math.max(1, Math.ceil(left / 1000)));
      if (left <= 0) end(true);
    };
    /** @param {Event} event */
    const stop = (event) => {
      if (event.cancelable) event.preventDefault();
      const isBounce = performance.now() - began < BOUNCE_MS;
      // The key that was held goes on repeating.
      const isStill = event instanceof KeyboardEvent && event.repeat;
      if (!isBounce && !isStill) end(false);
    };
    const timer = setInterval(tick, TICK_MS);
    /** @param {boolean} isMeant */
    const end = (isMeant) => {
      clearInterval(timer);
      document.removeEventListener("pointerdown", stop, true);
      document.removeEventListener("keydown", stop, true);
      // Not at once: what lies under the finger must not be pressed by it.
      setTimeout(() => cover.remove(), isMeant ? 0 : FAREWELL_MS);
      cover.classList.add(isMeant ? "is-over" : "is-stopped");
      resolve(isMeant);
    };
    document.addEventListener("pointerdown", stop, true);
    document.addEventListener("keydown", stop, true);
    tick();
  });
}

/** @param {HTMLElement} owner @returns {HTMLElement} */
function unfold(owner) {
  const template = owner.querySelector('template[data-part="count"]');
  const folded = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  const cover = /** @type {HTMLElement} */ (folded ? folded.cloneNode(true) : document.createElement("div"));
  cover.addEventListener("contextmenu", (event) => event.preventDefault());
  document.body.append(cover);
  cover.tabIndex = -1;
  cover.focus();
  return cover;
}

/** @param {HTMLElement} cover @returns {HTMLElement} */
function digits(cover) {
  return cover.querySelector("[data-part=digits]") || cover;
}
