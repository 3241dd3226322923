// @ts-check
// The mark of a telephone number, an account or an address: the list carries marks, not numbers,
// so that nobody reads a company's contacts off a phone. ltsa_pwa/agencies/contact.py makes them.

import { toBase64url } from "./base64url.js";

/** Bytes kept of each: addresses can be made to measure by the million, numbers cannot. */
const BYTES = { phone: 6, account: 6, email: 8 };
const ROUNDS = 1000;
const SALT = "ltsa contact v1";
const MOST_KNOWN = 200;

/** @type {Map<string, Promise<string>>} a chat is looked at again with each letter that is typed */
const known = new Map();

/** @param {"phone" | "account" | "email"} kind @param {string} value @returns {Promise<string>} */
export function mark(kind, value) {
  const password = `${kind}:${value}`;
  const made = known.get(password) ?? make(password, BYTES[kind]);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(password, made);
  return made;
}

/** @param {string} password @param {number} bytes */
async function make(password, bytes) {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", text.encode(password), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: text.encode(SALT), iterations: ROUNDS };
  return toBase64url(await crypto.subtle.deriveBits(how, key, 8 * bytes));
}
