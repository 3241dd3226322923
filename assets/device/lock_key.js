// @ts-check
// From a PIN to the keys of a space, and back. Nothing that is made from a PIN is kept but the
// wrapped key; a lock always has two slots, whether a second PIN was chosen or not.
import { openWith, sealWith } from "./sealed_box.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {0 | 1} Slot */

/**
 * @typedef {object} Lock as it lies in the settings
 * @property {string} id
 * @property {Bytes} salt
 * @property {number} rounds
 * @property {[Bytes, Bytes]} slots the wrapped key of either space
 * @property {Bytes} spare the first space's key, wrapped with five words
 * @property {Bytes} letters the public key to which is sealed what is kept while it is locked
 * @property {number} minutes after which it locks itself
 * @property {boolean} hides whether it locks when the app goes into the background
 * @property {true} [gone] the wrapped keys were deleted, and the rest was not yet
 */

/**
 * @typedef {object} Space what a PIN opens; raw, to be wrapped anew
 * @property {Bytes} data
 * @property {Bytes} letters the private key, PKCS 8
 * @property {Slot} slot
 */

/** @typedef {{ lock: string, slot: Slot, data: CryptoKey, letters: CryptoKey }} Key what pages hold; no script can read it out */

// 600,000 is what OWASP asks of PBKDF2 with SHA-256; what it takes on a slow phone stands in the decision.
export const ROUNDS = 600_000;
const WRAPPED = 512;
const CURVE = { name: "ECDH", namedCurve: "P-256" };

/** @param {string} secret a PIN or five words @param {Bytes} salt @param {number} rounds @returns {Promise<CryptoKey>} */
export async function keyOf(secret, salt, rounds = ROUNDS) {
  const bytes = new TextEncoder().encode(secret.normalize("NFKC"));
  const password = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const slow = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(slow, password, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {Slot} slot @returns {Promise<{ space: Space, address: Bytes }>} and the public half of its letters */
export async function newSpace(slot) {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const letters = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const address = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { space: { data: crypto.getRandomValues(new Uint8Array(32)), letters, slot }, address };
}

/** @param {CryptoKey} key @param {Space} space @returns {Promise<Bytes>} */
export function wrap(key, { data, letters, slot }) {
  const padded = new Uint8Array(WRAPPED);
  padded.set([slot, letters.length >> 8, letters.length & 255]);
  padded.set(data, 3);
  padded.set(letters, 3 + data.length);
  return sealWith(key, padded, "slot");
}

/** @param {CryptoKey} key @param {Bytes} wrapped @returns {Promise<Space | undefined>} */
export async function unwrap(key, wrapped) {
  const opened = await openWith(key, wrapped, "slot").catch(() => undefined);
  if (!opened) return undefined;
  const length = ((opened[1] ?? 0) << 8) | (opened[2] ?? 0);
  return { slot: opened[0] === 1 ? 1 : 0, data: opened.slice(3, 35), letters: opened.slice(35, 35 + length) };
}

/** Both slots are always tried, so that either PIN takes as long. @param {CryptoKey} key @param {Lock} lock */
export async function openSlots(key, { slots }) {
  const [one, other] = await Promise.all(slots.map((slot) => unwrap(key, slot)));
  return one ?? other;
}

/** @param {Space} space @param {Lock} lock @returns {Promise<Key>} */
export async function keyToHold({ data, letters, slot }, lock) {
  return {
    lock: lock.id,
    slot,
    data: await crypto.subtle.importKey("raw", data, "AES-GCM", false, ["encrypt", "decrypt"]),
    letters: await crypto.subtle.importKey("pkcs8", letters, CURVE, false, ["deriveBits"]),
  };
}
