// @ts-check
// Keeps the screen lit while somebody reads it, where the browser can.

/** @type {WakeLockSentinel | undefined} */
let lock;
let isWanted = false;

/** @param {boolean} isNeeded */
export async function stayAwake(isNeeded) {
  isWanted = isNeeded;
  if (!isNeeded) return letGo();
  // Refused with a nearly empty battery: then the card goes dark like any page.
  lock ??= await navigator.wakeLock?.request("screen").catch(() => undefined);
  if (!isWanted) letGo();
}

function letGo() {
  void lock?.release();
  lock = undefined;
}

// The browser lets go by itself when the page is out of sight.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) lock = undefined;
  else if (isWanted) void stayAwake(true);
});
