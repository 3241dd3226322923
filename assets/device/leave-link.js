// @ts-check
// The way out: a cover in the same frame, then a harmless page in the place of this one.
// Nothing is counted and nothing is sent.

import { lockEverywhere } from "./lock_everywhere.js";

const PRESSES = 3;
const WITHIN_MS = 5000;
const LEFT_AT = "left-at";
// Long enough for somebody who tries Back at once, short enough that she finds her page again.
const STAYS_AWAY_MS = 10 * 60 * 1000;

class LeaveLink extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
    document.addEventListener("keydown", (event) => countPresses(event));
    addEventListener("pageshow", (event) => stayAwayOrShow(event.persisted));
  }
}

/** @type {(() => boolean) | undefined} */
let drawFront;

/** Whoever has read the harmless page ahead of time draws it in this one. @param {() => boolean} draw */
export function onLeave(draw) {
  drawFront = draw;
}

/** Cover what can be seen and go. */
export function leave() {
  const link = document.querySelector("leave-link a");
  if (!(link instanceof HTMLAnchorElement)) return;
  cover();
  for (const sound of document.querySelectorAll("audio")) sound.pause();
  if ("speechSynthesis" in window) speechSynthesis.cancel();
  noteLeft(Date.now());
  // Where a lock is set, the key goes out of every memory.
  lockEverywhere();
  const isDrawn = drawFront?.();
  // Without a worker there may be no way there, only the browser's own page about a lost signal.
  if (isDrawn && !navigator.serviceWorker?.controller) return;
  // replace, not assign: Back must not lead to this page. And what scripts held in memory is gone.
  location.replace(link.href);
}

export function cover() {
  document.documentElement.classList.add("covered");
}

export function uncover() {
  document.documentElement.classList.remove("covered");
}

const windows = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("bekal-leave");
if (windows) windows.onmessage = leave;

/** What is open beside this window goes as well. */
export function leaveOtherWindows() {
  windows?.postMessage("");
}

/** @type {number[]} */
let presses = [];

/** @param {KeyboardEvent} event */
function countPresses(event) {
  if (event.repeat) return;
  const now = Date.now();
  // Shift with a letter is somebody writing.
  presses = event.key === "Shift" ? [...presses.filter((at) => now - at < WITHIN_MS), now] : [];
  if (presses.length >= PRESSES) leave();
}

/**
 * Pages before this one are still in the history: going Back to them soon after
 * leaving leads to the harmless page again.
 * @param {boolean} isFromBackCache
 */
function stayAwayOrShow(isFromBackCache) {
  const [visit] = performance.getEntriesByType("navigation");
  const isBack = isFromBackCache || (visit instanceof PerformanceNavigationTiming && visit.type === "back_forward");
  if (isBack && Date.now() - leftAt() < STAYS_AWAY_MS) {
    leave();
    return;
  }
  noteLeft(0);
  uncover();
}

// Of this window only, and gone with it. A browser that forbids it forbids it with an exception.
function leftAt() {
  try {
    return Number(sessionStorage.getItem(LEFT_AT));
  } catch {
    return 0;
  }
}

/** @param {number} at 0: not left; Infinity: whatever comes, Back does not lead in */
export function noteLeft(at) {
  try {
    if (at) sessionStorage.setItem(LEFT_AT, String(at));
    else sessionStorage.removeItem(LEFT_AT);
  } catch {
    // Leaving works without it; only Back is less well guarded.
  }
}

customElements.define("leave-link", LeaveLink);
