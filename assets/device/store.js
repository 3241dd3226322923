// @ts-check
// The phone's store. Nothing else opens IndexedDB, and nothing uses localStorage.
// Where a lock is set, everything but what must work without the PIN lies here sealed: sealed.js.
import { LOCK, isOpen } from "./kept_open.js";
import { GONE, SHELVES, StorageRefused, dropDemonstration, dropRows, emptyShelves, inOne, onStore, prepareDemonstration, putRows, rowsOf, takeAway, turnRow } from "./shelves.js";
import { SPACE } from "./space.js";

export { GONE, SHELVES, StorageRefused, dropDemonstration, prepareDemonstration };
/** @typedef {import("./shelves.js").Shelf} Shelf */
/** @typedef {import("./shelves.js").Row} Row */
/** @typedef {(key: string | undefined) => void} Listener told which key changed; undefined: any */

/** A lock was set by another window while this one was about to write in the clear. */
class LockedMeanwhile extends Error {}

/** @type {Promise<import("./sealed.js").Sealed | undefined> | undefined} */
let sealed;

/** What keeps sealed rows, if a lock is set; its code is fetched only there. */
function lockOn() {
  if (!sealed) {
    sealed = lookForLock();
    sealed.catch(forgetLock);
  }
  return sealed;
}

async function lookForLock() {
  const lock = await onStore((db) => db.get("settings", LOCK));
  return lock && (await import("./sealed.js")).under(lock);
}

/** Ask again at the next use whether there is a lock. */
function forgetLock() {
  sealed = undefined;
}

/** Whether what is kept from now on is sealed. */
export async function hasLock() {
  return Boolean(await lockOn());
}

/** @param {Shelf} shelf @param {string} key @returns {Promise<any>} */
export async function read(shelf, key) {
  const hidden = await lockOn();
  return hidden ? hidden.read(shelf, key) : onStore((db) => db.get(shelf, key));
}

/** Without the values, which may be large. @param {Shelf} shelf @returns {Promise<string[]>} */
export async function keys(shelf) {
  const hidden = await lockOn();
  return hidden ? hidden.keys(shelf) : onStore(async (db) => (await db.getAllKeys(shelf)).map(String));
}

/** @param {Shelf} shelf @returns {Promise<[string, any][]>} */
export async function entries(shelf) {
  const hidden = await lockOn();
  return hidden ? hidden.entries(shelf) : rowsOf(shelf);
}

/**
 * Resolves when the phone has really kept it.
 * @param {Shelf} shelf @param {string} key @param {unknown} value
 */
export function keep(shelf, key, value) {
  return keepAll([[shelf, key, value]]);
}

/** All rows are kept, or none. @param {Row[]} rows @returns {Promise<void>} */
export async function keepAll(rows) {
  if (rows.every(([shelf, key]) => isOpen(shelf, key))) await keepOpenly(rows);
  else await keepAsLocked(rows);
  for (const [shelf, key] of rows) tell(shelf, key);
}

/**
 * What lies open under a lock waits for no question about it: who leaves the page right after a
 * touch, or whose phone is torn away, has kept it.
 * @param {Row[]} rows
 */
async function keepOpenly(rows) {
  const lock = await inOne([...rows.map(([shelf]) => shelf), "settings"], async (tx) => {
    const kept = putRows(rows, tx);
    const lock = tx.objectStore("settings").get(LOCK);
    lock.catch(() => undefined);
    tx.commit?.();
    await kept;
    return lock;
  });
  if (!lock?.gone) return;
  // Deleting was cut off here. It is finished first, and takes this along: once more.
  forgetLock();
  await keepAsLocked(rows);
}

/** @param {Row[]} rows */
function keepAsLocked(rows) {
  return clearly(/** @returns {Promise<unknown>} */ (hidden) =>
    hidden ? hidden.keepAll(rows) : onPlain(rows.map(([shelf]) => shelf), (tx) => putRows(rows, tx)),
  );
}

/**
 * Read and write in one step, so that two windows cannot both decide.
 * @template T
 * @param {Shelf} shelf @param {string} key
 * @param {(now: T | undefined) => T | typeof GONE | undefined} turn undefined leaves it as it is; may be asked again
 * @param {Row[]} rows of other shelves, kept in the same step, and only if it turns; for a row of the outbox
 * @returns {Promise<T | undefined>} what is kept afterwards
 */
export async function change(shelf, key, turn, ...rows) {
  const shelves = [shelf, ...rows.map(([each]) => each)];
  const { turned, value } = await clearly((hidden) =>
    hidden ? hidden.change(shelf, key, turn, rows) : onPlain(shelves, (tx) => turnRow(shelf, key, turn, tx, rows)),
  );
  if (!turned) return value;
  tell(shelf, key);
  for (const [where, name] of rows) tell(where, name);
  return value;
}

/** @param {Shelf} shelf @param {string} key @returns {Promise<void>} */
export function remove(shelf, key) {
  return removeAll(shelf, [key]);
}

/** @param {Shelf} shelf @param {string[]} gone @returns {Promise<void>} */
export async function removeAll(shelf, gone) {
  await clearly(/** @returns {Promise<unknown>} */ (hidden) =>
    hidden ? hidden.removeAll(shelf, gone) : onPlain([shelf], (tx) => dropRows(shelf, gone, tx)),
  );
  for (const key of gone) tell(shelf, key);
}

/**
 * Once more where a lock was set or taken off by another window meanwhile.
 * @template T @param {(hidden: import("./sealed.js").Sealed | undefined) => Promise<T>} work @returns {Promise<T>}
 */
async function clearly(work) {
  try {
    return await work(await lockOn());
  } catch (error) {
    if (!(error instanceof LockedMeanwhile) && /** @type {Error} */ (error)?.name !== "LockChanged") throw error;
    forgetLock();
    return work(await lockOn());
  }
}

/**
 * Work in the clear, and only as long as there is no lock. What lies in the outbox is sealed to the
 * office already, so the alarm asks for nothing.
 * @template T @param {Shelf[]} shelves
 * @param {(tx: import("idb").IDBPTransaction<unknown, Shelf[], "readwrite">) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function onPlain(shelves, work) {
  if (shelves.every((shelf) => shelf === "outbox")) return inOne(shelves, work);
  return inOne([...shelves, "settings"], async (tx) => {
    // Asked in the same breath: who leaves the page right after a touch must not lose it to a question.
    const lock = tx.objectStore("settings").get(LOCK);
    const done = work(tx);
    done.catch(() => undefined);
    if (await lock) throw new LockedMeanwhile();
    return done;
  });
}

/**
 * Empty every shelf, then take the store itself away.
 * @param {() => void} [isEmpty] from then on nothing of hers is left @returns {Promise<void>}
 */
export async function eraseAll(isEmpty) {
  await breakLock();
  await emptyShelves();
  isEmpty?.();
  await takeAway();
  forgetLock();
  for (const shelf of SHELVES) tell(shelf, undefined);
}

/** The wrapped key first, by itself: from here on nobody reads what is sealed, whatever comes next. */
function breakLock() {
  return inOne(["settings"], (tx) => turnRow("settings", LOCK, (lock) => lock && { gone: true }, tx));
}

/** @type {Map<Shelf, Set<Listener>>} */
const listeners = new Map();
const others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(SPACE);
if (others) others.onmessage = ({ data }) => tellHere(data.shelf, data.key);

/** @param {Shelf} shelf @param {string | undefined} key */
function tellHere(shelf, key) {
  if (shelf === "settings" && (key === LOCK || key === undefined)) forgetLock();
  for (const listener of listeners.get(shelf) ?? []) listener(key);
}

/** @param {Shelf} shelf @param {string | undefined} key */
export function tell(shelf, key) {
  tellHere(shelf, key);
  others?.postMessage({ shelf, key });
}

/**
 * Hear of every change of a shelf, in this window and in the others.
 * @param {Shelf} shelf @param {Listener} listener
 * @returns {() => void} stop hearing
 */
export function onChange(shelf, listener) {
  const heard = listeners.get(shelf) ?? new Set();
  listeners.set(shelf, heard.add(listener));
  return () => void heard.delete(listener);
}
