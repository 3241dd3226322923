// @ts-check
// Takes a file: every piece is sealed, numbered and on the disk before the next one is asked for.
import { newId } from "./armed.js";
import { toBase64url } from "./base64url.js";
import { dropPieces, everyFile, filesOf, isAbandoned, LARGEST_CASE, LARGEST_PIECE, looseNote, pieceKey } from "./evidence_shelf.js";
import { officeKey } from "./office_keys.js";
import { seal } from "./seal.js";
import { Sha256 } from "./sha256.js";
import { change, keep, keepAll, remove } from "./store.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */

const BLOCK = 64;
const SEAL = 16;

/** There is nothing in it, or more than a case may hold. */
export class NotTaken extends Error {
  /** @param {"empty" | "too-large" | "changed" | "refused" | "busy" | "no-recorder"} reason a sentence of the page */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class Capture {
  /** @param {Evidence} row @param {CryptoKey} key seals, opens nothing, and is kept nowhere */
  constructor(row, key) {
    this.row = row;
    this.key = key;
    this.hash = new Sha256();
    this.rest = new Uint8Array();
    this.room = LARGEST_CASE;
  }

  /**
   * @param {Pick<Evidence, "source" | "type" | "name" | "for">} about
   * @returns {Promise<Capture>}
   */
  static async begin(about) {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
    const [id, office, taken_at] = [newId(), officeKey(), new Date().toISOString()];
    const wrapped = await seal({ v: 1, key: toBase64url(raw) }, office.public, `ltsa file v1 ${id}`);
    raw.fill(0);
    const capture = new Capture({ ...about, id, taken_at, beat_at: taken_at, size: 0, pieces: 0, hash: [], state: "taking", key: office.id, wrapped }, key);
    const others = await filesOf(about.for);
    capture.room -= others.reduce((all, { size, pieces }) => all + size + pieces * SEAL, 0);
    /** @type {import("./store.js").Row[]} */
    const note = about.for ? [] : [["settings", looseNote(id), true]];
    await keepAll([["evidence", id, capture.row], ...note]);
    return capture;
  }

  /** Kept when it resolves, but for less than a block. @param {Uint8Array} bytes */
  async add(bytes) {
    const all = joined(this.rest, bytes);
    const whole = all.length - (all.length % BLOCK);
    for (let at = 0; at < whole; at += LARGEST_PIECE) await this.piece(all.subarray(at, Math.min(whole, at + LARGEST_PIECE)));
    this.rest = all.slice(whole);
  }

  /** @param {Uint8Array} plain @param {Partial<Evidence>} [end] */
  async piece(plain, end) {
    const { id, pieces: n, size } = this.row;
    this.room -= plain.length + SEAL;
    if (this.room < 0) throw new NotTaken("too-large");
    const additionalData = new TextEncoder().encode(`ltsa piece v1 ${id} ${n}`);
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, n);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, this.key, /** @type {BufferSource} */ (plain));
    if (!end) this.hash.take(plain);
    const row = { ...this.row, beat_at: new Date().toISOString(), pieces: n + 1, size: size + plain.length, hash: Array.from(this.hash.state), ...end };
    await keep("evidence", pieceKey(id, n), sealed);
    await this.grow(row).catch(async (error) => {
      await remove("evidence", pieceKey(id, n));
      throw error;
    });
  }

  /**
   * Only while it is there: a window that thought it abandoned may have dropped it, or ended it where it was.
   * @param {Evidence} row
   */
  async grow(row) {
    let isThere = false;
    await change("evidence", row.id, (/** @type {Evidence | undefined} */ now) => ((isThere = now?.state === "taking") ? row : undefined));
    if (!isThere) throw new NotTaken("changed");
    this.row = row;
  }

  /** @param {Uint8Array} [bytes] the last ones @returns {Promise<Evidence>} ready to be sent */
  async finish(bytes = new Uint8Array()) {
    if (this.rest.length + bytes.length > LARGEST_PIECE) {
      await this.add(bytes);
      return this.finish();
    }
    const all = joined(this.rest, bytes);
    if (this.row.size + all.length === 0) throw new NotTaken("empty");
    const whole = all.length - (all.length % BLOCK);
    this.hash.take(all.subarray(0, whole));
    /** @type {Partial<Evidence>} */
    const end = { state: "ready", sha256: this.hash.end(all.subarray(whole)) };
    if (all.length) await this.piece(all, end);
    else await this.grow({ ...this.row, ...end });
    return this.row;
  }

  /** No more fits: what is on the disk is the file. @returns {Promise<Evidence>} */
  async breakOff() {
    await this.grow(brokenOff(this.row));
    return this.row;
  }

  /** Nothing of it stays. */
  abandon() {
    return dropPieces(this.row.id, true);
  }
}

/** @param {Uint8Array} one @param {Uint8Array} other */
function joined(one, other) {
  if (!one.length || !other.length) return one.length ? one : other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** @param {Evidence} row @returns {Evidence} its end is missing; what is on the disk is the file */
function brokenOff(row) {
  return { ...row, state: "ready", cut: true, sha256: new Sha256(row.hash, row.size).end(new Uint8Array()) };
}

/** @param {Evidence} row @returns {Evidence} */
function givenUp(row) {
  return row.source === "sound" && row.pieces ? brokenOff(row) : { ...row, state: "dropping" };
}

/** What a phone that died was recording is there but for its last piece; half a picture is none. */
export async function saveWhatBrokeOff() {
  for (const file of (await everyFile()).filter(isAbandoned)) {
    // It may be growing again by now; and once it is marked, nobody adds to it.
    const now = await change("evidence", file.id, (/** @type {Evidence | undefined} */ now) => (now && isAbandoned(now) ? givenUp(now) : undefined));
    if (now?.state === "dropping") await dropPieces(file.id, true);
  }
}
