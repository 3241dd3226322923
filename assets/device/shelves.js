// @ts-check
// The shelves themselves, as the browser keeps them. Only store.js and what it calls open IndexedDB.
import { deleteDB, openDB } from "idb";
import { DEMONSTRATION, SPACE } from "./space.js";

/** @typedef {"settings" | "ticks" | "notes" | "outbox" | "cases" | "register" | "papers" | "photos" | "dates" | "practice" | "evidence" | "checkins" | "status" | "villages" | "outreach"} Shelf */
/** @typedef {[shelf: Shelf, key: string, value: unknown]} Row */
/** @typedef {import("idb").IDBPDatabase} Database */

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

/** What a row turns into that is to go. */
export const GONE = Symbol("gone");

/** For a lock that another window has for a moment only. */
const LOCK_MS = 250;
/** Less than a count-down: an alarm that cannot be kept goes another way. */
const PATIENCE_MS = 4000;
/** What the next use may find mended: Safari drops the connection while a page sleeps. */
const PASSING = ["InvalidStateError", "UnknownError"];

/** @type {Promise<Database> | undefined} */
let opened;

function forget() {
  opened = undefined;
}

/** @returns {Promise<Database>} */
function database() {
  if (!opened) {
    opened = openNamed(SPACE);
    opened.catch(forget);
  }
  return inTime(opened);
}

/**
 * Some browsers' first opening never ends, and a window that sleeps holds up whoever deletes or
 * upgrades. What opens later is used later. @param {Promise<Database>} opening @returns {Promise<Database>}
 */
function inTime(opening) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageRefused(new Error("no answer"))), PATIENCE_MS);
    opening.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** @param {string} name */
async function openNamed(name) {
  const watched = {
    // Another window wants to erase or upgrade: let go, or it waits for ever.
    blocking: (/** @type {number} */ _now, /** @type {number | null} */ _next, /** @type {IDBVersionChangeEvent} */ event) => {
      /** @type {IDBDatabase} */ (/** @type {unknown} */ (event.target)).close();
      forget();
    },
    terminated: forget,
  };
  try {
    return await whileAwake(() => openDB(name, VERSION, { upgrade: addShelves, ...watched }));
  } catch (error) {
    // A newer app has been here, and this window is of yesterday. Shelves are only ever added.
    if (/** @type {Error} */ (error)?.name !== "VersionError") throw error;
    return openDB(name, undefined, watched);
  }
}

/**
 * A page that is left while it makes the shelves is kept for a way back, asleep, and holds up the next
 * one for ten seconds; where the next one wants a lock that it has, it is given up at once.
 * @template T @param {() => Promise<T>} open @returns {Promise<T>}
 */
async function whileAwake(open) {
  /** @type {Promise<T> | undefined} */
  let opening;
  const begin = () => (opening ??= open());
  const locked = typeof document === "undefined" ? undefined
    : navigator.locks?.request("opening", () => begin().catch(() => undefined)).catch(() => undefined);
  if (locked) await Promise.race([locked, new Promise((resolve) => setTimeout(resolve, LOCK_MS))]);
  return begin();
}

/** @param {Database} db */
function addShelves(db) {
  for (const shelf of SHELVES) {
    if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf);
  }
}

/** A window that is put to sleep hears of nothing: it lets go before. */
async function letGo() {
  const db = await opened;
  forget();
  db?.close();
}

if (typeof document !== "undefined") document.addEventListener("freeze", () => void letGo().catch(() => undefined));

/**
 * Once more where the connection was lost, which only its use tells.
 * @template T
 * @param {(db: Database) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onStore(work) {
  try {
    return await database().then(work);
  } catch (error) {
    if (!(error instanceof DOMException && PASSING.includes(error.name))) throw inOurWords(error);
    forget();
    return database().then(work).catch((again) => {
      throw inOurWords(again);
    });
  }
}

/** @param {unknown} error */
function inOurWords(error) {
  return error instanceof DOMException ? new StorageRefused(error) : error;
}

/**
 * A transaction that is on the disk when it is done. "relaxed", the default, is
 * only in the system's memory, and a dead battery loses what we called kept.
 * @param {Database} db
 * @param {Shelf[]} shelves
 */
function writing(db, shelves) {
  return db.transaction(shelves, "readwrite", { durability: "strict" });
}

/**
 * One transaction, of which everything is kept or nothing.
 * @template T @param {Shelf[]} shelves
 * @param {(tx: import("idb").IDBPTransaction<unknown, Shelf[], "readwrite">) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inOne(shelves, work) {
  return onStore(async (db) => {
    const tx = writing(db, [...new Set(shelves)]);
    try {
      // Whichever ends first: Chromium leaves a question unanswered for ever when a full phone ends its transaction.
      const [done] = await Promise.all([work(/** @type {any} */ (tx)), tx.done]);
      return done;
    } catch (error) {
      // A value that cannot be copied does not end the transaction by itself.
      try {
        tx.abort();
      } catch {
        // It is over.
      }
      throw error;
    }
  });
}

/** @param {Shelf} shelf @returns {Promise<[string, any][]>} */
export function rowsOf(shelf) {
  return onStore(async (db) => {
    const [keys, values] = await Promise.all([db.getAllKeys(shelf), db.getAll(shelf)]);
    return keys.map((key, at) => /** @type {[string, any]} */ ([String(key), values[at]]));
  });
}

/** @param {Row[]} rows @param {any} tx */
export function putRows(rows, tx) {
  return Promise.all(rows.map(([shelf, key, value]) => tx.objectStore(shelf).put(value, key)));
}

/** @param {Shelf} shelf @param {string[]} gone @param {any} tx */
export function dropRows(shelf, gone, tx) {
  return Promise.all(gone.map((key) => tx.objectStore(shelf).delete(key)));
}

/**
 * @param {Shelf} shelf @param {string} key @param {(now: any) => any} turn @param {any} tx @param {Row[]} rows kept if it turns
 * @returns {Promise<{ turned: boolean, value: any }>}
 */
export async function turnRow(shelf, key, turn, tx, rows = []) {
  const now = await tx.objectStore(shelf).get(key);
  const next = turn(now);
  const turned = next !== undefined;
  if (next === GONE) await dropRows(shelf, [key], tx);
  else if (turned) await putRows([[shelf, key, next], ...rows], tx);
  return { turned, value: turnedInto(now, next) };
}

/** @param {any} now @param {any} next */
export function turnedInto(now, next) {
  if (next === GONE) return undefined;
  return next === undefined ? now : next;
}

/** @returns {Promise<unknown>} */
export function emptyShelves() {
  return inOne(SHELVES, (tx) => Promise.all(SHELVES.map((shelf) => tx.objectStore(shelf).clear?.())));
}

/** Take the store itself away. @returns {Promise<void>} */
export async function takeAway() {
  await onStore(async (db) => db.close());
  forget();
  await deleteDB(SPACE);
  await dropDemonstration();
}

/** What was entered in a demonstration. @returns {Promise<void>} */
export function dropDemonstration() {
  return deleteDB(DEMONSTRATION);
}

/**
 * A store of its own for a demonstration, with nothing in it but these rows. The owner's is not touched.
 * @param {Row[]} rows @returns {Promise<void>}
 */
export async function prepareDemonstration(rows) {
  await dropDemonstration();
  const db = await openNamed(DEMONSTRATION);
  const tx = writing(db, SHELVES);
  await Promise.all([...rows.map(([shelf, key, value]) => tx.objectStore(shelf).put?.(value, key)), tx.done]);
  db.close();
}
