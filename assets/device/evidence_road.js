// @ts-check
// Announces a file by a report, and carries its pieces to the server when no report waits to go.
import { isWaiting } from "./deliver.js";
import { dropNote, everyFile, filesOf, pieceKey } from "./evidence_shelf.js";
import { handOverPiece } from "./evidence_piece.js";
import { hearReceipt } from "./evidence_receipt.js";
import { mayUseNetwork } from "./evidence_data.js";
import { dropMoved } from "./moved_case.js";
import { sealed } from "./new_case.js";
import { post, sendNow } from "./outbox.js";
import { change, entries, onChange, read } from "./store.js";
import { withTurn } from "./turn.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */
/** @typedef {import("./new_case.js").Case} Case */

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60_000;
// Everything was sent and nobody has signed for it: perhaps somebody lost a piece.
const LOST_MS = 24 * 60 * 60_000;

let started = false;
let failures = 0;
let again = false;
/** After trouble the server is left alone, whatever else happens here. */
let quietUntil = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Promise<void> | undefined} */
let running;

/** What was added on the form goes with the report that was just written there. @param {Case} thread */
export async function announceLoose(thread) {
  for (const file of await filesOf(undefined)) {
    if (file.state === "ready") await announce(thread, file);
  }
}

/** The row and the report are kept together or not at all. @param {Case} thread @param {Evidence} file */
export async function announce(thread, file) {
  const { id, source, type, name, size, pieces, sha256, taken_at, cut, key, wrapped } = file;
  const manifest = { source, type, name, size, pieces, sha256, taken_at, cut, key, wrapped };
  const report = await sealed(thread, "evidence", { file: manifest }, id);
  await post(report, ["evidence", id, { ...file, state: "announced", case: thread.case, envelope: report.envelope, sent: 0 }]);
  await dropNote(id).catch(() => undefined);
  startCarrying();
}

/** Go on where it stopped, here or in another window. Safe to call again. */
export function startCarrying() {
  if (!started) {
    started = true;
    addEventListener("online", () => void carryNow());
    onChange("outbox", () => void carryOn());
    onChange("cases", () => void carryOn());
  }
  void carryOn();
}

/** A tap: the pause is over. @returns {Promise<void>} */
export function carryNow() {
  quietUntil = 0;
  return carryOn();
}

/** @returns {Promise<void>} */
function carryOn() {
  again = running !== undefined;
  running ??= rounds().finally(() => (running = undefined));
  return running;
}

async function rounds() {
  /** @type {number} */
  let pause_ms;
  do {
    again = false;
    clearTimeout(timer);
    pause_ms = await withTurn("evidence", round).catch(() => FIRST_PAUSE_MS);
  } while (again);
  // Jitter: many phones come back at the same moment after a failure.
  if (pause_ms) timer = setTimeout(() => void carryOn(), pause_ms * (1 + Math.random() / 2));
}

/** @returns {Promise<number>} milliseconds until the next round; 0: nothing is left to do */
async function round() {
  const files = (await everyFile()).filter(({ state }) => state === "announced");
  for (const file of files) await hearReceipt(file);
  if (files.length) await dropMoved();
  const waiting = (await everyFile()).filter(({ state, trouble }) => state === "announced" && !trouble);
  if (!waiting.length) return 0;
  if (Date.now() < quietUntil) return quietUntil - Date.now();
  for (const file of waiting) {
    const pause_ms = await carry(file);
    if (pause_ms) return pause_ms;
  }
  // Only receipts are missing; whoever asks for news brings them.
  return LONGEST_PAUSE_MS;
}

/** @param {Evidence} file @returns {Promise<number | undefined>} a pause, if it could not go on */
async function carry({ id, pieces, case: name }) {
  // Where its case cannot be seen, no receipt is heard: it would be brought again each day.
  const isSeen = Boolean(await read("cases", name ?? ""));
  for (;;) {
    /** @type {Evidence | undefined} */
    const now = await change("evidence", id, isSeen ? startOver : () => undefined);
    // Deleted, taken back or answered for meanwhile.
    if (now?.state !== "announced") return undefined;
    const n = now.sent ?? 0;
    if (n >= pieces) return undefined;
    // Whatever they wait for says so itself; this is for what was not heard.
    if (!(await isAnnounced(now)) || !(await mayUseNetwork())) return FIRST_PAUSE_MS;
    const bytes = await read("evidence", pieceKey(id, n));
    // Without it the file is never whole: she is told to add it again.
    if (!bytes) return afterTrouble(id, { is: "conflict" });
    const outcome = await handOverPiece(id, n, bytes);
    if (outcome.is === "unknown") await announceAgain(now);
    if (outcome.is !== "delivered") return afterTrouble(id, outcome);
    failures = 0;
    await change("evidence", id, (/** @type {Evidence | undefined} */ row) => row?.state === "announced" && row.sent === n ? { ...row, sent: n + 1, sent_at: new Date().toISOString() } : undefined);
  }
}

/** @param {Evidence | undefined} row */
function startOver(row) {
  const isLost = row?.state === "announced" && row.sent === row.pieces && Date.now() - Date.parse(row.sent_at ?? "") > LOST_MS;
  return isLost ? { ...row, sent: 0 } : undefined;
}

/** Its report has arrived, and no other waits: an alarm never stands behind a film. @param {Evidence} file */
async function isAnnounced({ id }) {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {import("./deliver.js").Waiting} */ (report));
  if (reports.some(isWaiting)) return false;
  return reports.find((report) => report.id === id)?.state === "delivered";
}

/** The server was restored from an older copy: the same bytes once more. @param {Evidence} file */
async function announceAgain({ id, envelope }) {
  await change("outbox", id, (now) => now && { ...now, state: "queued", envelope });
  void sendNow();
}

/** @param {string} id @param {import("./evidence_piece.js").Outcome} outcome */
async function afterTrouble(id, { is, pause_ms = 0 }) {
  if (is !== "conflict" && is !== "full" && is !== "none" && is !== "refused") {
    const pause = Math.max(pause_ms, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures++, 6)));
    quietUntil = Date.now() + pause;
    return pause;
  }
  // Signed for while the piece was on its way, by another window, nothing is wrong with it.
  await change("evidence", id, (/** @type {Evidence | undefined} */ now) => now?.state === "announced" ? { ...now, trouble: is } : undefined);
  return undefined;
}
