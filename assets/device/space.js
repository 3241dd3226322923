// @ts-check
// Which store this window works in: the owner's own, or another one for a demonstration.

export const OWN = "bekal";
export const DEMONSTRATION = "bekal-demonstration";
const BEGUN = "demonstration";
// A window that is found again the next morning must not swallow a real call for help.
export const LONGEST_MS = 4 * 60 * 60_000;

/** Whether everything in this window is played. The worker has no window: it works for the owner. */
export const isDemonstration = Math.abs(Date.now() - begunAt()) < LONGEST_MS;
export const SPACE = isDemonstration ? DEMONSTRATION : OWN;

function begunAt() {
  try {
    return Number(sessionStorage.getItem(BEGUN));
  } catch {
    return 0;
  }
}

/** From the next page on, in this window only. */
export function begin() {
  sessionStorage.setItem(BEGUN, String(Date.now()));
}

/** Back to the owner's own things. */
export function end() {
  sessionStorage.removeItem(BEGUN);
}
