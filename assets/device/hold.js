// @ts-check
// A button that is held, not tapped: with a finger, a mouse, or Enter and the space bar.

const KEYS = ["Enter", " "];

/**
 * What is a link without a script is held with one, and no longer a link: a long press on one opens
 * the browser's own menu.
 * @param {HTMLElement} link
 */
export function asButton(link) {
  link.removeAttribute("href");
  link.setAttribute("role", "button");
  link.tabIndex = 0;
  link.draggable = false;
}

/**
 * @typedef {object} Holding
 * @property {number} length_ms
 * @property {() => void} done
 * @property {() => void} [begins]
 * @property {() => void} [ends] let go too early
 */

/** @param {HTMLElement} button @param {Holding} holding */
export function onHold(button, { length_ms, done, begins, ends }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {number | undefined} which finger holds */
  let finger;
  const hold = () => {
    if (timer) return;
    begins?.();
    timer = setTimeout(() => {
      timer = undefined;
      done();
    }, length_ms);
  };
  const letGo = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    ends?.();
  };
  button.addEventListener("pointerdown", (event) => {
    // Any finger may hold: a palm on the edge of the glass is the "primary" one.
    if (timer || event.button !== 0) return;
    finger = event.pointerId;
    hold();
    // A shaking finger may slide off: it still holds.
    button.setPointerCapture(finger);
  });
  button.addEventListener("keydown", (event) => {
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    if (!event.repeat) hold();
  });
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) {
    button.addEventListener(end, ({ pointerId }) => pointerId === finger && letGo());
  }
  for (const end of ["keyup", "blur"]) button.addEventListener(end, letGo);
  // A long press must not open the browser's own menu.
  button.addEventListener("contextmenu", (event) => event.preventDefault());
}
