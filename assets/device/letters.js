// @ts-check
// What is kept while the phone is locked: an alarm pressed then opens a case, and nobody has typed
// a PIN. It is sealed to a public key and taken in when somebody does.
import { joined } from "./pack.js";
import { filled, openBox, sealBox } from "./sealed_box.js";

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{ from: Bytes, box: Bytes }} Letter */

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const INFO = new TextEncoder().encode("bekal letter v1");

/** @param {Bytes} address @param {string} shelf @param {string} key @param {unknown} value @returns {Promise<Letter>} */
export async function sealLetter(address, shelf, key, value) {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const from = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const { box } = await sealBox(await shared(pair.privateKey, address, joined([from, address])), new Map([[key, value]]), shelf);
  return { from, box: filled(box, box.length) };
}

/**
 * @param {CryptoKey} mine @param {Bytes} address of the one it was written to @param {string} shelf
 * @param {Letter} letter @returns {Promise<import("./pack.js").Rows | undefined>} none: it is another's
 */
export async function openLetter(mine, address, shelf, { from, box }) {
  return openBox(await shared(mine, from, joined([from, address])), box, shelf, new Map()).catch(() => undefined);
}

/** @param {CryptoKey} mine @param {Bytes} theirs @param {Bytes} salt */
async function shared(mine, theirs, salt) {
  const other = await crypto.subtle.importKey("raw", theirs, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: other }, mine, 256);
  const seed = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: INFO };
  return crypto.subtle.deriveKey(how, seed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}
