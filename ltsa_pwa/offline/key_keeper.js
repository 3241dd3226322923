// @ts-check
// Holds the key in the worker's memory while she walks from page to page; never on the disk.
import { heldKey, holdKey } from "../../assets/device/held_key.js";
import { LOCKED } from "../../assets/device/lock_everywhere.js";

/** @type {import("../../assets/device/lock_key.js").Key | undefined} */
let given;
let until = 0;

/** @param {string} lock @returns {boolean} */
export function isUnlocked(lock) {
  if (Date.now() > until) forget();
  return heldKey(lock) !== undefined;
}

/** @param {{ data: any, ports: readonly MessagePort[] }} event */
export function hearOfKeys({ data, ports }) {
  const [port] = ports;
  if (data?.type === "key") {
    given = data.key;
    holdKey(given);
    until = Math.max(until, data.used_at + data.minutes * 60_000);
    port?.postMessage(true);
  }
  if (data?.type === "key?") port?.postMessage(Date.now() <= until ? given : undefined);
}

function forget() {
  until = 0;
  given = undefined;
  holdKey(undefined);
}

// Held by name: what nobody holds is cleared away, and hears nothing.
const locked = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(LOCKED);
if (locked) locked.onmessage = forget;
