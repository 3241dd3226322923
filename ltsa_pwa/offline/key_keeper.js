// @ts-check
// Holds the key in the worker's memory while she walks from page to page; never on the disk.
import { heldKey, holdKey } from "../../assets/device/held_key.js";
import { LOCKED } from "../../assets/device/lock_kept.js";

let until = 0;

/** @param {string} lock @returns {boolean} */
export function isUnlocked(lock) {
  if (Date.now() > until) holdKey(undefined);
  return heldKey(lock) !== undefined;
}

/** @type {import("../../assets/device/lock_key.js").Key | undefined} */
let given;

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
  if (data?.type === "forget-key") forget();
}

function forget() {
  until = 0;
  if (given && typeof BroadcastChannel !== "undefined") {
    const windows = new BroadcastChannel(LOCKED);
    windows.postMessage("");
    windows.close();
  }
  given = undefined;
  holdKey(undefined);
}
