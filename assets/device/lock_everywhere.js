// @ts-check
// Told to every window and to the worker when the phone locks. Not sent to the worker by itself: one
// that sleeps holds nothing, and need not be woken to forget it.

export const LOCKED = "bekal-lock";

export function lockEverywhere() {
  if (typeof BroadcastChannel === "undefined") return;
  const all = new BroadcastChannel(LOCKED);
  all.postMessage("");
  all.close();
}
