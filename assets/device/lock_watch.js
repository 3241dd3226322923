// @ts-check
// Locks the phone by itself: after minutes without a touch, or as soon as the app is hidden.
import { fetchKey, giveKey, heldKey, holdKey } from "./held_key.js";
import { cover } from "./leave-link.js";
import { LOCKED, lockEverywhere } from "./lock_everywhere.js";
import { staysOpen } from "./lock_rules.js";

const LOOK_MS = 5000;
// Browsers put an idle worker to sleep after half a minute, and the key with it.
const REMIND_MS = 15_000;

/** @type {import("./lock_key.js").Lock | undefined} */
let lock;
let usedAt = Date.now();
let remindedAt = 0;

/**
 * @param {import("./lock_key.js").Lock} now the lock as it is now
 * @param {import("./lock_key.js").Key | undefined} key none: the phone is locked
 */
export function watch(now, key) {
  if (!lock) listen();
  lock = now;
  if (key) look();
  else shut();
}

function listen() {
  const others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(LOCKED);
  if (others) others.onmessage = shut;
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => (usedAt = Date.now()), true);
  document.addEventListener("visibilitychange", seenOrHidden);
  addEventListener("pageshow", (event) => event.persisted && void lookAgain());
  setInterval(look, LOOK_MS);
}

function seenOrHidden() {
  if (document.visibilityState === "hidden" && lock?.hides && heldKey(lock.id)) lockNow();
  else look();
}

function look() {
  const key = lock && heldKey(lock.id);
  if (!lock || !key) return;
  const now = Date.now();
  if (now - usedAt > lock.minutes * 60_000) return lockNow();
  if (now - remindedAt < REMIND_MS || document.visibilityState === "hidden") return;
  remindedAt = now;
  void giveKey(key, lock.minutes, usedAt);
}

/** A page from the history still has its key; whether it may keep it the worker knows. */
async function lookAgain() {
  holdKey(undefined);
  if (lock && (await fetchKey(lock.id))) look();
  else if (lock) shut();
}

/** Nothing can be read from here on, in no window. */
export function lockNow() {
  lockEverywhere();
  shut();
}

/** The page is opened anew, and the worker puts the lock in its place. */
function shut() {
  holdKey(undefined);
  // Where an alarm may be on its way nothing is taken from under her finger; and here is the lock itself.
  if (staysOpen(location.pathname) || document.querySelector("lock-screen")) return;
  // She is leaving already: going anywhere else would bring this page back.
  if (document.documentElement.classList.contains("covered")) return;
  cover();
  if (navigator.serviceWorker?.controller) location.reload();
  else location.replace(`/${document.documentElement.lang}/open`);
}
