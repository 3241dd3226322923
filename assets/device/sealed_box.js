// @ts-check
// One shelf of one space as one box. Both spaces' boxes of a shelf are always equally large, so that
// nobody can tell from the outside which of them is used, or whether the second one is.
import { joined, pack, unpack } from "./pack.js";

/** @typedef {import("./pack.js").Rows} Rows */
/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const IV = 12;
// iv and sealed length of the body, then the body's own iv.
const HEAD = IV + 4 + 16;
const SMALLEST = 1024;
const LARGE = 1024 * 1024;
const MOST_RANDOM = 65_536;

/** @param {CryptoKey} key @param {Rows} rows @param {string} name the shelf: a box cannot be moved to another */
export async function sealBox(key, rows, name) {
  const { bytes, held } = await pack(rows);
  const body = await sealWith(key, bytes, `${name} body`);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  const head = await sealWith(key, length, `${name} head`);
  const box = joined([head, body]);
  return { box: filled(box, stepOf(box.length)), held };
}

/** @param {CryptoKey} key @param {Bytes} box @param {string} name @param {Map<string, CryptoKey>} held */
export async function openBox(key, box, name, held) {
  const head = await openWith(key, box.subarray(0, HEAD), `${name} head`);
  const length = new DataView(head.buffer).getUint32(0);
  return unpack(await openWith(key, box.subarray(HEAD, HEAD + length), `${name} body`), held);
}

/** @param {CryptoKey} key @param {Bytes} bytes @param {string} bound @returns {Promise<Bytes>} */
export async function sealWith(key, bytes, bound) {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const additionalData = new TextEncoder().encode(bound);
  return joined([iv, new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, bytes))]);
}

/** @param {CryptoKey} key @param {Bytes} sealed @param {string} bound @returns {Promise<Bytes>} */
export async function openWith(key, sealed, bound) {
  const additionalData = new TextEncoder().encode(bound);
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.subarray(0, IV), additionalData }, key, sealed.subarray(IV));
  return new Uint8Array(opened);
}

/** @param {number} size */
function stepOf(size) {
  if (size > LARGE) return Math.ceil(size / LARGE) * LARGE;
  let step = SMALLEST;
  while (step < size) step *= 2;
  return step;
}

/** Noise behind a box, so that it is as long as another; needs no key. @param {Bytes} box @param {number} size */
export function filled(box, size) {
  if (box.length >= size) return box;
  const noise = new Uint8Array(size - box.length);
  for (let at = 0; at < noise.length; at += MOST_RANDOM) crypto.getRandomValues(noise.subarray(at, at + MOST_RANDOM));
  return joined([box, noise]);
}

/** @param {Bytes | undefined} one @param {Bytes | undefined} other the first bytes are new at every sealing */
export function isSameBox(one, other) {
  return String(one?.subarray(0, IV)) === String(other?.subarray(0, IV));
}
