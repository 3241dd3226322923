// @ts-check
// The phone's store. Nothing else opens IndexedDB, and nothing uses localStorage.
import { deleteDB, openDB } from "idb";
import { DEMONSTRATION, SPACE } from "./space.js";

/** @typedef {"settings" | "ticks" | "notes" | "outbox" | "cases" | "register" | "papers" | "photos" | "dates" | "practice" | "evidence" | "checkins" | "status" | "villages" | "outreach"} Shelf */
/** @typedef {(key: string | undefined) => void} Listener told which key changed; undefined: any */
/** @typedef {[shelf: Shelf, key: string, value: unknown]} Row */

const VERSION = 4;
/** @type {Shelf[]} */
export const SHELVES = [
  "settings", "ticks", "notes", "outbox", "cases", "register", "papers", "photos", "dates",
  "practice", "evidence", "checkins", "status", "villages", "outreach",
];

/** The browser does not let us keep anything: storage is full, or forbidden here. */
export class StorageRefused extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super(String(cause));
    this.name = "StorageRefused";
    const name = cause instanceof DOMException || cause instanceof Error ? cause.name : "";
    /** @type {"full" | "refused"} */
    this.reason = name === "QuotaExceededError" ? "full" : "refused";
  }
}

/** @type {Promise<import("idb").IDBPDatabase> | undefined} */
let opened;

function forget() {
  opened = undefined;
}

/** @returns {Promise<import("idb").IDBPDatabase>} */
function database() {
  if (!opened) {
    opened = openNamed(SPACE);
    opened.catch(forget);
  }
  return opened;
}

/** @param {string} name */
function openNamed(name) {
  return openDB(name, VERSION, {
    upgrade(db) {
      for (const shelf of SHELVES) {
        if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf);
      }
    },
    // Another window wants to erase or upgrade: let go, or it waits for ever.
    blocking(_now, _next, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      forget();
    },
    terminated: forget,
  });
}

/**
 * Safari drops the connection while a page sleeps, and only the next use says so.
 * @template T
 * @param {(db: import("idb").IDBPDatabase) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function onStore(work) {
  try {
    return await database().then(work);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) {
      throw error instanceof DOMException ? new StorageRefused(error) : error;
    }
    forget();
    return database().then(work).catch((again) => {
      throw new StorageRefused(again);
    });
  }
}

/**
 * A transaction that is on the disk when it is done. "relaxed", the default, is
 * only in the system's memory, and a dead battery loses what we called kept.
 * @param {import("idb").IDBPDatabase} db
 * @param {Shelf[]} shelves
 */
function writing(db, shelves) {
  return db.transaction(shelves, "readwrite", { durability: "strict" });
}

/** @param {Shelf} shelf @param {string} key @returns {Promise<any>} */
export function read(shelf, key) {
  return onStore((db) => db.get(shelf, key));
}

/** Without the values, which may be large. @param {Shelf} shelf @returns {Promise<string[]>} */
export function keys(shelf) {
  return onStore(async (db) => (await db.getAllKeys(shelf)).map(String));
}

/** @param {Shelf} shelf @returns {Promise<[string, any][]>} */
export function entries(shelf) {
  return onStore(async (db) => {
    const [keys, values] = await Promise.all([db.getAllKeys(shelf), db.getAll(shelf)]);
    return keys.map((key, at) => /** @type {[string, any]} */ ([String(key), values[at]]));
  });
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
  await onStore(async (db) => {
    const tx = writing(db, [...new Set(rows.map(([shelf]) => shelf))]);
    try {
      await Promise.all(rows.map(([shelf, key, value]) => tx.objectStore(shelf).put?.(value, key)));
    } catch (error) {
      tx.done.catch(() => undefined);
      // A value that cannot be copied does not end the transaction by itself.
      if (!isOver(error)) tx.abort();
      throw error;
    }
    await tx.done;
  });
  for (const [shelf, key] of rows) tell(shelf, key);
}

/** @param {unknown} error a full phone has ended the transaction already */
function isOver(error) {
  return error instanceof DOMException && (error.name === "QuotaExceededError" || error.name === "AbortError");
}

/**
 * Read and write in one step, so that two windows cannot both decide.
 * @template T
 * @param {Shelf} shelf @param {string} key
 * @param {(now: T | undefined) => T | undefined} turn undefined leaves it as it is
 * @returns {Promise<T | undefined>} what is kept afterwards
 */
export async function change(shelf, key, turn) {
  let turned = false;
  const value = await onStore(async (db) => {
    const tx = writing(db, [shelf]);
    const now = await tx.objectStore(shelf).get(key);
    const next = turn(now);
    turned = next !== undefined;
    await Promise.all([turned && tx.objectStore(shelf).put?.(next, key), tx.done]);
    return turned ? next : now;
  });
  if (turned) tell(shelf, key);
  return value;
}

/** @param {Shelf} shelf @param {string} key @returns {Promise<void>} */
export function remove(shelf, key) {
  return removeAll(shelf, [key]);
}

/** @param {Shelf} shelf @param {string[]} gone @returns {Promise<void>} */
export async function removeAll(shelf, gone) {
  await onStore(async (db) => {
    const tx = writing(db, [shelf]);
    await Promise.all([...gone.map((key) => tx.objectStore(shelf).delete?.(key)), tx.done]);
  });
  for (const key of gone) tell(shelf, key);
}

/** Empty every shelf, then take the store itself away. @returns {Promise<void>} */
export async function eraseAll() {
  await onStore(async (db) => {
    const tx = writing(db, SHELVES);
    await Promise.all([...SHELVES.map((shelf) => tx.objectStore(shelf).clear?.()), tx.done]);
    db.close();
  });
  forget();
  await deleteDB(SPACE);
  await deleteDB(DEMONSTRATION);
  for (const shelf of SHELVES) tell(shelf, undefined);
}

/**
 * A store of its own for a demonstration, with nothing in it but these rows. The owner's is not touched.
 * @param {Row[]} rows @returns {Promise<void>}
 */
export async function prepareDemonstration(rows) {
  await deleteDB(DEMONSTRATION);
  const db = await openNamed(DEMONSTRATION);
  const tx = writing(db, SHELVES);
  await Promise.all([...rows.map(([shelf, key, value]) => tx.objectStore(shelf).put?.(value, key)), tx.done]);
  db.close();
}

/** @type {Map<Shelf, Set<Listener>>} */
const listeners = new Map();
const others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(SPACE);
if (others) others.onmessage = ({ data }) => tellHere(data.shelf, data.key);

/** @param {Shelf} shelf @param {string | undefined} key */
function tellHere(shelf, key) {
  for (const listener of listeners.get(shelf) ?? []) listener(key);
}

/** @param {Shelf} shelf @param {string | undefined} key */
function tell(shelf, key) {
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
