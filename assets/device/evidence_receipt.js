// @ts-check
// What the office says of a file: a signed receipt, or that it is broken. Then its pieces may go.
import { fromBase64url } from "./base64url.js";
import { dropPieces } from "./evidence_shelf.js";
import { OFFICE_KEYS } from "./office_keys.js";
import { unseal } from "./seal.js";
import { change, read } from "./store.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */
/** @typedef {import("./evidence_shelf.js").Receipt} Receipt */
/** @typedef {import("./new_case.js").Case} Case */

/** @param {Evidence} file */
export async function hearReceipt(file) {
  /** @type {Case | undefined} */
  const thread = await read("cases", file.case ?? "");
  const events = thread?.events.filter(({ report }) => report === file.id) ?? [];
  // Locked, or in the second space, no case can be seen: that is no word from anybody.
  if (!thread) return undefined;
  if (isTakenBack(thread, file)) return dropPieces(file.id, true);
  if (events.some(({ type }) => type === "file.broken")) return settle(file.id, { state: "broken" });
  // Read, and not taken: what she has here stays with her.
  if (events.some(({ type }) => type === "file.refused")) return notTaken(file.id);
  const kept = events.find(({ type }) => type === "file.kept");
  if (!kept) return undefined;
  const receipt = await opened(kept.data.sealed, thread).catch(() => undefined);
  // It must speak of what she has here; otherwise the pieces stay where they are.
  if (receipt && JSON.parse(receipt.receipt).sha256 === file.sha256) await settle(file.id, { state: "kept", receipt });
}

/**
 * Whether it was there when she asked: the office may take two days to erase, and what she adds meanwhile is not meant.
 * @param {Case} thread @param {Evidence} file
 */
function isTakenBack({ events }, { id }) {
  const receivedAs = (/** @type {string | null} */ id) => events.findIndex(({ type, report }) => type === "report.received" && report === id);
  const came = receivedAs(id);
  return events.some(({ type, report }, n) => type === "case.erased" && came >= 0 && came < (receivedAs(report) < 0 ? n : receivedAs(report)));
}

/** @param {string} id @param {Partial<Evidence>} outcome */
async function settle(id, outcome) {
  await change("evidence", id, (now) => now && { ...now, ...outcome, envelope: undefined });
  await dropPieces(id);
}

/** @param {string} id */
async function notTaken(id) {
  await change("evidence", id, (/** @type {Evidence | undefined} */ now) => now && { ...now, trouble: /** @type {const} */ ("none") });
}

/** @param {string} sealed @param {Case} thread @returns {Promise<Receipt>} */
async function opened(sealed, { case: name, reply_key }) {
  const letter = await unseal(sealed, /** @type {CryptoKeyPair} */ (reply_key), `ltsa file receipt v1 ${name}`);
  const { receipt, signature, key, public: point } = letter;
  return { receipt, signature, key, public: point, is_ours: await isSigned(letter) };
}

/** By the key this app was built with, not by the one that comes along. @param {Receipt} letter */
async function isSigned({ receipt, signature, key }) {
  const known = (OFFICE_KEYS.receipts ?? []).find(({ id }) => id === key);
  if (!known) return false;
  const how = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const checks = await crypto.subtle.importKey("raw", fromBase64url(known.public), how, false, ["verify"]);
  return crypto.subtle.verify(how, checks, fromBase64url(signature), new TextEncoder().encode(receipt));
}
