// @ts-check
// Five words from which the phone makes everything that opens a case again, here or elsewhere.
import { DhkemP256HkdfSha256, HkdfSha256, Aes128Gcm, CipherSuite } from "@hpke/core";
import { hasLock } from "./store.js";
import { WORDS } from "./words.js";
import { toBase64url } from "./base64url.js";

/**
 * @typedef {object} Receipt
 * @property {string} words five, joined by one space
 * @property {string} case the address of the thread, 32 hexadecimal letters
 * @property {CryptoKeyPair} reply_key opens the office's replies; cannot be taken out of the phone
 * @property {string} reply_public what the office seals its replies to, base64url
 */

export const HOW_MANY = 5;
const ROUNDS = 600_000;
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);

/** Five words nobody has seen before. @returns {string} */
export function drawWords() {
  const drawn = crypto.getRandomValues(new Uint16Array(HOW_MANY));
  // 2,048 divides 65,536: every word is equally likely.
  return Array.from(drawn, (number) => WORDS[number % WORDS.length]).join(" ");
}

/**
 * Four figures that find a wrong or a swapped word: a sum over GF(2^11).
 * @param {string} words
 */
export function checkOf(words) {
  const sum = words.split(" ").reduce((all, word, at) => all ^ timesAlpha(WORDS.indexOf(word), at + 1), 0);
  return String(sum).padStart(4, "0");
}

/** @param {number} value @param {number} times */
function timesAlpha(value, times) {
  for (let turn = 0; turn < times; turn++) {
    value <<= 1;
    if (value & 0x800) value ^= 0x805; // x^11 + x^2 + 1
  }
  return value;
}

/**
 * Slow on purpose (a second or more on a cheap phone), so that words cannot be guessed.
 * @param {string} words @returns {Promise<Receipt>}
 */
export async function openReceipt(words) {
  const password = await crypto.subtle.importKey("raw", bytes(words.normalize("NFKC")), "PBKDF2", false, ["deriveBits"]);
  const slow = { name: "PBKDF2", hash: "SHA-256", salt: bytes("ltsa receipt v1"), iterations: ROUNDS };
  const seed = await crypto.subtle.importKey("raw", await crypto.subtle.deriveBits(slow, password, 256), "HKDF", false, ["deriveBits"]);
  const name = new Uint8Array(await expand(seed, "ltsa case v1", 16));
  const pair = await suite.kem.deriveKeyPair(await expand(seed, "ltsa reply key v1", 32));
  return {
    words,
    case: Array.from(name, (byte) => byte.toString(16).padStart(2, "0")).join(""),
    // Under a lock the key is sealed with everything else, and what no script can read cannot be.
    reply_key: (await isSealed()) ? pair : { privateKey: await locked(pair.privateKey), publicKey: pair.publicKey },
    reply_public: toBase64url(await suite.kem.serializePublicKey(pair.publicKey)),
  };
}

function isSealed() {
  return hasLock().catch(() => false);
}

/** @param {CryptoKey} seed @param {string} info @param {number} length in bytes */
function expand(seed, info, length) {
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes(info) };
  return crypto.subtle.deriveBits(how, seed, length * 8);
}

/** The same key, but no script can read it out again. @param {CryptoKey} key */
async function locked(key) {
  const taken = await crypto.subtle.exportKey("jwk", key);
  return crypto.subtle.importKey("jwk", { ...taken, ext: false }, { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
}
