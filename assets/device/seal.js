// @ts-check
// Seals reports to the office and opens what the office sealed to the phone (RFC 9180, one shot).
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { fromBase64url, toBase64url } from "./base64url.js";
import { officeKey } from "./office_keys.js";

/** @typedef {{ v: 1, kind: string } & Record<string, unknown>} Body what only the office can read */

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const ENC = 65;
// Steps, so that the length tells nobody whether much was written.
const STEPS = [1, 4, 16, 44].map((kibibytes) => kibibytes * 1024);
/** As many bytes fit into a report. */
export const LARGEST = 44 * 1024;

/** More was written than fits into one report. */
export class TooLong extends Error {
  name = "TooLong";
}

/** @param {string} text @returns {ArrayBuffer} */
const bytes = (text) => /** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer);

/** @param {unknown} content @returns {ArrayBuffer} its JSON, filled up with spaces to a step */
export function padded(content) {
  const text = bytes(JSON.stringify(content));
  const step = STEPS.find((size) => text.byteLength <= size);
  if (!step) throw new TooLong();
  const filled = new Uint8Array(step).fill(0x20);
  filled.set(new Uint8Array(text));
  return filled.buffer;
}

/**
 * @param {unknown} content @param {string} to the reader's public key, base64url
 * @param {string} info what the seal is bound to @returns {Promise<string>} base64url
 */
export async function seal(content, to, info) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(/** @type {ArrayBuffer} */ (fromBase64url(to).buffer));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: bytes(info) }, padded(content));
  const both = new Uint8Array(enc.byteLength + ct.byteLength);
  both.set(new Uint8Array(enc));
  both.set(new Uint8Array(ct), enc.byteLength);
  return toBase64url(both);
}

/**
 * @param {string} sealed base64url @param {CryptoKeyPair} key @param {string} info
 * @returns {Promise<any>} the JSON inside; rejects when it was not sealed to this key for this
 */
export async function unseal(sealed, key, info) {
  const all = fromBase64url(sealed);
  // The pair, not the private key alone: of a locked key no public one can be computed.
  const opened = await suite.open({ recipientKey: key, enc: all.slice(0, ENC).buffer, info: bytes(info) }, all.slice(ENC).buffer);
  return JSON.parse(new TextDecoder().decode(opened));
}

/**
 * The exact text that is sent: sealed once, the same bytes at every try.
 * @param {string} id @param {string} thread the case @param {Body} body @returns {Promise<string>}
 */
export async function sealReport(id, thread, body) {
  const key = officeKey();
  const sealed = await seal(body, key.public, `ltsa report v1 ${id}`);
  return JSON.stringify({ v: 1, case: thread, kind: body.kind, key: key.id, sealed });
}

/** @param {string} sealed @param {CryptoKeyPair} key @param {string} thread */
export function openReply(sealed, key, thread) {
  return unseal(sealed, key, `ltsa reply v1 ${thread}`);
}
