// @ts-check
// What lies on the shelf of evidence: a row for each file, and beside it its sealed pieces.
import { hasLock, keys, read, remove, removeAll } from "./store.js";

/**
 * @typedef {object} Evidence one file; nothing in it opens a piece
 * @property {string} id also of the report that announces it
 * @property {string} [for] the case it is shown in; none: the one it was announced in, or it goes with
 *   the next report
 * @property {"photo" | "sound" | "file" | "chat"} source
 * @property {string} type
 * @property {string} [name]
 * @property {string} taken_at
 * @property {string} beat_at when the last piece was kept
 * @property {number} size bytes in all pieces
 * @property {number} pieces
 * @property {number[]} hash where SHA-256 stands after them
 * @property {"taking" | "dropping" | "ready" | "announced" | "kept" | "broken"} state
 * @property {string} key which of the office's keys it is for
 * @property {string} wrapped the file's own key, sealed to that one
 * @property {string} [sha256]
 * @property {true} [cut] it broke off
 * @property {string} [case] where it was announced
 * @property {string} [envelope] the announcement, should the server have lost it
 * @property {number} [sent] pieces that the server has
 * @property {string} [sent_at] when it had the last
 * @property {"conflict" | "full" | "none" | "refused"} [trouble]
 * @property {Receipt} [receipt]
 */
/** @typedef {{ receipt: string, signature: string, key: string, public: string, is_ours: boolean }} Receipt */

export const LARGEST_PIECE = 256 * 1024;
export const LARGEST_CASE = 50 * 1024 * 1024;
const ABANDONED_MS = 30_000;

/** In the order of their numbers. @param {string} id @param {number} n */
export function pieceKey(id, n) {
  return `${id}/${String(n).padStart(4, "0")}`;
}

/** Every file, without its pieces, the oldest first. @returns {Promise<Evidence[]>} */
export async function everyFile() {
  const ids = (await keys("evidence")).filter((key) => !key.includes("/"));
  const files = await Promise.all(ids.map((id) => read("evidence", id)));
  return files.filter(Boolean).sort((one, other) => (one.taken_at < other.taken_at ? -1 : 1));
}

/**
 * Those of a case; without one, those that go with the next report. What lies on this shelf is open in
 * both spaces of a lock, so a note in the settings says which of them were taken in this one.
 * @param {string | undefined} name @returns {Promise<Evidence[]>}
 */
export async function filesOf(name) {
  const files = (await everyFile()).filter((file) => (file.for ?? file.case) === name);
  if (name || !files.length || !(await hasLock())) return files;
  const notes = await keys("settings");
  return files.filter(({ id }) => notes.includes(looseNote(id)));
}

/** @param {string} id */
export function looseNote(id) {
  return `loose ${id}`;
}

/** It belongs to a case now, or is gone. @param {string} id */
export async function dropNote(id) {
  if ((await keys("settings")).includes(looseNote(id))) await remove("settings", looseNote(id));
}

/** The row goes as well, unless it is to stay for its receipt. @param {string} id @param {boolean} [andRow] */
export async function dropPieces(id, andRow = false) {
  const all = await keys("evidence");
  await removeAll("evidence", all.filter((key) => key.startsWith(`${id}/`) || (andRow && key === id)));
  if (andRow) await dropNote(id);
}

/** @param {string} name the case */
export async function dropOfCase(name) {
  for (const file of await everyFile()) {
    if (file.case === name || file.for === name) await dropPieces(file.id, true);
  }
}

/** Nobody is taking it any more: the page died, or the phone. @param {Evidence} file */
export function isAbandoned({ state, beat_at }) {
  const age = Date.now() - Date.parse(beat_at);
  // What began to be dropped is dropped to its end.
  if (state === "dropping") return true;
  return state === "taking" && (age > ABANDONED_MS || age < 0);
}
