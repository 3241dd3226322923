// @ts-check
// A PIN, or the five words, against the lock; with longer and longer pauses after wrong ones. Nothing
// is ever deleted for a wrong PIN: children try, and so do people who want it gone.
import { giveKey } from "./held_key.js";
import { keyOf, keyToHold, openSlots, unwrap, wrap } from "./lock_key.js";
import { LOCK, TRIES } from "./kept_open.js";
import { takeIn } from "./letters_taken.js";
import { change, keep, read } from "./store.js";

/** @typedef {import("./lock_key.js").Lock} Lock */
/** @typedef {import("./lock_key.js").Space} Space */
/** @typedef {{ times: number, at: number }} Tries */

const PAUSES_S = [0, 0, 0, 30, 60, 120, 300, 600, 900];

/** @param {Tries | undefined} tries @param {number} now @returns {number} seconds until the next try */
export function pauseOf(tries, now) {
  if (!tries) return 0;
  const pause = PAUSES_S[Math.min(tries.times, PAUSES_S.length - 1)] ?? 0;
  // A clock that was set back waits the whole pause again, not for ever.
  const passed = Math.max(0, (now - tries.at) / 1000);
  return Math.max(0, Math.ceil(pause - passed));
}

/** Seconds to wait, after which a try is counted before it is made: killing the app gains nothing. */
async function takeTry() {
  const now = Date.now();
  let pause = 0;
  await change("settings", TRIES, (/** @type {Tries | undefined} */ tries) => {
    pause = pauseOf(tries, now);
    return pause > 0 ? undefined : { times: (tries?.times ?? 0) + 1, at: now };
  });
  return pause;
}

/** @typedef {{ is: "open", space: Space, lock: Lock } | { is: "wrong", pause: number } | { is: "wait", pause: number }} Tried */

/** @param {string} pin @returns {Promise<Tried>} */
export function tryPin(pin) {
  return tryTo(async (lock) => openSlots(await keyOf(pin, lock.salt, lock.rounds), lock));
}

/** @param {string} words @returns {Promise<Tried>} */
export function tryWords(words) {
  return tryTo(async (lock) => unwrap(await keyOf(words, lock.salt, lock.rounds), lock.spare));
}

/** @param {(lock: Lock) => Promise<Space | undefined>} open @returns {Promise<Tried>} */
async function tryTo(open) {
  const pause = await takeTry();
  if (pause > 0) return { is: "wait", pause };
  /** @type {Lock} */
  const lock = await read("settings", LOCK);
  const space = await open(lock);
  if (!space) return { is: "wrong", pause: pauseOf(await read("settings", TRIES), Date.now()) };
  await keep("settings", TRIES, { times: 0, at: 0 });
  return { is: "open", space, lock };
}

/** The space is open in every window, and holds what was kept meanwhile. @param {Space} space @param {Lock} lock */
export async function enter(space, lock) {
  const key = await keyToHold(space, lock);
  await giveKey(key, lock.minutes);
  await takeIn(lock, key);
}

/** Another PIN for a space that is open. @param {Space} space @param {string} pin */
export async function setPin(space, pin) {
  /** @type {Lock} */
  const lock = await read("settings", LOCK);
  const wrapped = await wrap(await keyOf(pin, lock.salt, lock.rounds), space);
  await change("settings", LOCK, (/** @type {Lock | undefined} */ now) => now && ({ ...now, slots: withSlot(now.slots, space.slot, wrapped) }));
}

/**
 * @param {Lock["slots"]} slots @param {0 | 1} slot @param {import("./lock_key.js").Bytes} wrapped
 * @returns {Lock["slots"]}
 */
export function withSlot([one, other], slot, wrapped) {
  return slot === 0 ? [wrapped, other] : [one, wrapped];
}
