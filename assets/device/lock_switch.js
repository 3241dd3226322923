// @ts-check
// Switches the lock on and off. Everything on the phone changes its form in one transaction: a phone
// that dies in the middle has either all of it open or all of it sealed.
import { giveKey, holdKey } from "./held_key.js";
import { ROUNDS, keyOf, keyToHold, newSpace, openSlots, wrap } from "./lock_key.js";
import { LOCK, TRIES, isOpen, isOpenShelf } from "./kept_open.js";
import { addLetters, openLetters } from "./letters_taken.js";
import { LETTER, boxName, boxed, find, openShelf, putBox } from "./sealed.js";
import { isSameBox } from "./sealed_box.js";
import { SHELVES, inOne, rowsOf } from "./shelves.js";
import { read, tell } from "./store.js";
import { withSlot } from "./unlock.js";

/** @typedef {import("./lock_key.js").Lock} Lock */
/** @typedef {import("./lock_key.js").Key} Key */
/** @typedef {import("./lock_key.js").Space} Space */
/** @typedef {import("./shelves.js").Shelf} Shelf */
/** @typedef {import("./sealed.js").Box} Box */
/** @typedef {Map<Shelf, [string, any][]>} Phone */

const TIMES = 10;
// Larger rows go into files of their own, and push nothing out.
const NOISE = 60_000;
const NOISES = 400;
const NOISES_AT_ONCE = 40;
const SEALED = SHELVES.filter((shelf) => !isOpenShelf(shelf));
const LETTERS = IDBKeyRange.bound(LETTER, `${LETTER}~`);

/**
 * @param {string} pin @param {string} words for the day on which she has forgotten it
 * @param {{ minutes: number, hides: boolean }} options
 */
export async function switchOn(pin, words, options) {
  const first = /** @type {0 | 1} */ ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 1);
  const mine = await newSpace(first);
  const other = await newSpace(first ? 0 : 1);
  const lock = await newLock(mine, other.space, pin, words, options);
  const keys = await Promise.all([mine.space, other.space].map((space) => keyToHold(space, lock)));
  await giveKey(/** @type {Key} */ (keys[0]), lock.minutes);
  await sealEverything(lock, /** @type {[Key, Key]} */ (keys));
  await writeOver().catch(() => undefined);
  for (const shelf of SEALED) tell(shelf, undefined);
}

/**
 * @param {{ space: Space, address: import("./lock_key.js").Bytes }} mine @param {Space} other
 * @param {string} pin @param {string} words @param {{ minutes: number, hides: boolean }} options @returns {Promise<Lock>}
 */
async function newLock({ space, address }, other, pin, words, options) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const id = String(crypto.getRandomValues(new Uint32Array(2)).join("-"));
  // Thrown away: without a second PIN nobody opens the second space, and nobody sees that.
  const lost = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const [byPin, byWords] = await Promise.all([keyOf(pin, salt), keyOf(words, salt)]);
  const [one, two, spare] = await Promise.all([wrap(byPin, space), wrap(lost, other), wrap(byWords, space)]);
  return { id, salt, rounds: ROUNDS, slots: space.slot === 0 ? [one, two] : [two, one], spare, letters: address, ...options };
}

/** @param {Lock} lock @param {[Key, Key]} keys hers, and the second space's */
async function sealEverything(lock, keys) {
  for (let times = 0; times < TIMES; times++) {
    const before = await everything();
    const rows = new Map([...before].map(([shelf, all]) => [shelf, new Map(all.filter(([key]) => !isOpen(shelf, key)))]));
    const nothing = new Map(SEALED.map((shelf) => [shelf, new Map()]));
    const boxes = await boxed(keys[0], rows);
    const empty = await boxed(keys[1], nothing);
    if (await putInPlace(lock, keys[0].slot, before, boxes, empty)) return;
  }
  throw new Error("the phone is never quiet");
}

/**
 * The browser's own files keep what was deleted until enough new is written behind it. Not more than
 * a good try: a phone that is full or is killed here keeps the old words for longer.
 */
async function writeOver() {
  const noise = crypto.getRandomValues(new Uint8Array(NOISE));
  for (let times = 0; times < NOISES / NOISES_AT_ONCE; times++) {
    const keys = Array.from({ length: NOISES_AT_ONCE }, (_, at) => `#noise ${times} ${at}`);
    await inOne(["practice"], (tx) => Promise.all(keys.map((key) => tx.objectStore("practice").put?.(noise, key))));
  }
  await inOne(["practice"], (tx) => tx.objectStore("practice").delete?.(IDBKeyRange.bound("#noise", "#o")) ?? Promise.resolve());
}

/** @returns {Promise<Phone>} */
async function everything() {
  /** @type {Phone} */
  const all = new Map();
  for (const shelf of SEALED) all.set(shelf, await rowsOf(shelf));
  return all;
}

/**
 * @param {Lock} lock @param {0 | 1} slot @param {Phone} before @param {Map<Shelf, Box>} boxes
 * @param {Map<Shelf, Box>} empty @returns {Promise<boolean>} whether nothing was changed meanwhile
 */
function putInPlace(lock, slot, before, boxes, empty) {
  return inOne(SEALED, async (tx) => {
    for (const [shelf, rows] of before) {
      const store = tx.objectStore(shelf);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      if (!isSame(rows, keys.map((key, at) => [String(key), values[at]]))) return false;
    }
    for (const [shelf, rows] of before) {
      const store = tx.objectStore(shelf);
      await store.clear?.();
      for (const [key, value] of rows) if (isOpen(shelf, key)) await store.put?.(value, key);
      await putBox(tx, shelf, slot, /** @type {Box} */ (boxes.get(shelf)), empty.get(shelf)?.box);
    }
    await tx.objectStore("settings").put?.(lock, LOCK);
    return true;
  });
}

/** Photos have millions of them, and the alarm waits for this. @param {Uint8Array} one @param {Uint8Array} other */
function isSameBytes(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Rows as the browser copies them. @param {any} one @param {any} other @returns {boolean} */
export function isSame(one, other) {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return Object.is(one, other);
  if (one instanceof CryptoKey || one instanceof Blob) return true;
  if (one instanceof ArrayBuffer) return isSame(new Uint8Array(one), other instanceof ArrayBuffer ? new Uint8Array(other) : other);
  if (one instanceof Uint8Array) return other instanceof Uint8Array && isSameBytes(one, other);
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

/**
 * What lies in this space is open again; what lies in the other is gone, as nobody here can open it.
 * @param {Space} space
 */
export async function switchOff(space) {
  /** @type {Lock} */
  const lock = await read("settings", LOCK);
  const key = await keyToHold(space, lock);
  let isDone = false;
  for (let times = 0; times < TIMES && !isDone; times++) isDone = await openEverything(lock, key);
  if (!isDone) throw new Error("the phone is never quiet");
  holdKey(undefined);
  for (const shelf of SEALED) tell(shelf, undefined);
}

/**
 * Letters that a locked window has written since the PIN was typed are opened along: nobody could later.
 * @param {Lock} lock @param {Key} key @returns {Promise<boolean>} whether nobody was faster
 */
async function openEverything(lock, key) {
  const found = new Map();
  const rows = new Map();
  for (const shelf of SEALED) {
    found.set(shelf, await find(shelf));
    rows.set(shelf, await openShelf(key, shelf, found.get(shelf)));
    addLetters(shelf, rows.get(shelf), await openLetters(lock, key, shelf, found.get(shelf)));
  }
  return inOne(SEALED, async (tx) => {
    for (const shelf of SEALED) {
      const store = tx.objectStore(shelf);
      const { boxes, letters } = found.get(shelf);
      if (!isSameBox(await store.get(boxName(key.slot)), boxes[key.slot])) return false;
      const [names, written] = await Promise.all([store.getAllKeys(LETTERS), store.getAll(LETTERS)]);
      const now = names.map((name, at) => [String(name).slice(LETTER.length), written[at]]);
      if (!isSame(now, letters)) return false;
    }
    for (const shelf of SEALED) {
      const store = tx.objectStore(shelf);
      await store.delete?.(IDBKeyRange.bound("#", "$", false, true));
      for (const [name, value] of rows.get(shelf)) await store.put?.(value, name);
    }
    await tx.objectStore("settings").delete?.(LOCK);
    await tx.objectStore("settings").delete?.(TRIES);
    return true;
  });
}

/**
 * A second PIN opens a second, empty space. From inside that space it changes nothing: there is no
 * third, and the first must not be lost to whoever tries.
 * @param {Space} space @param {string} pin @returns {Promise<boolean>} whether it was another PIN
 */
export async function setSecond(space, pin) {
  /** @type {Lock} */
  const lock = await read("settings", LOCK);
  const byPin = await keyOf(pin, lock.salt, lock.rounds);
  if (await openSlots(byPin, lock)) return false;
  const second = await newSpace(space.slot ? 0 : 1);
  if (await isFirst(space, lock)) await replaceSecond(second.space, lock, await wrap(byPin, second.space));
  return true;
}

/** Letters are written to the first space only. @param {Space} space @param {Lock} lock */
async function isFirst(space, lock) {
  const key = await crypto.subtle.importKey("pkcs8", space.letters, { name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", key);
  const address = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, { name: "ECDH", namedCurve: "P-256" }, true, []);
  return isSame(new Uint8Array(await crypto.subtle.exportKey("raw", address)), lock.letters);
}

/** @param {Space} second @param {Lock} lock @param {import("./lock_key.js").Bytes} wrapped */
async function replaceSecond(second, lock, wrapped) {
  const key = await keyToHold(second, lock);
  const empty = await boxed(key, new Map(SEALED.map((shelf) => [shelf, new Map()])));
  await inOne(SEALED, async (tx) => {
    for (const [shelf, box] of empty) {
      const first = await tx.objectStore(shelf).get(boxName(key.slot ? 0 : 1));
      await putBox(tx, shelf, key.slot, box, first);
    }
    const now = await tx.objectStore("settings").get(LOCK);
    await tx.objectStore("settings").put?.({ ...now, slots: withSlot(now.slots, key.slot, wrapped) }, LOCK);
  });
  tell("settings", LOCK);
}
