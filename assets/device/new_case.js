// @ts-check
// Opens a case on this phone: five words, the keys they make, and the first sealed report.
import { change, entries, read } from "./store.js";
import { drawWords, openReceipt } from "./receipt.js";
import { sealReport } from "./seal.js";
import { makeRoom, newId } from "./armed.js";
import { nextOrder, post, wakeWorkerLater } from "./outbox.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {import("./receipt.js").Receipt} Receipt */
/**
 * @typedef {object} Case what this phone keeps of a case
 * @property {string} case
 * @property {number} number for the neutral name: the first, the second …
 * @property {string} opened_at
 * @property {string} [words] until she says that she has them
 * @property {CryptoKeyPair} [reply_key] none: only a draft lies here, shut with the words
 * @property {string} reply_public
 * @property {string} [first] the report it was opened with, on this phone
 * @property {string} [draft]
 * @property {CaseEvent[]} events
 * @property {number} last number of the newest event
 * @property {string} [mark] what the server said with that number, to see that it is still the same
 * @property {string} [moved_to] the case with new words in which it goes on; heard until nothing of it is on its way
 * @property {boolean} [anew] the server was put back from a copy, and what it lost is not brought yet
 */
/** @typedef {Pick<Case, "case" | "reply_public">} Way what is needed to write into a case */
/** @typedef {{ n: number, type: string, report: string | null, at: string, data: any }} CaseEvent */

const TOO_LATE_MS = 60_000;

/** Words and keys, not kept yet. @returns {Promise<Receipt>} */
export function prepareCase() {
  return openReceipt(drawWords());
}

/** @param {Receipt} receipt @param {Partial<Case>} more @returns {Promise<Case>} */
export async function caseOf(receipt, more = {}) {
  const { case: name, reply_key, reply_public } = receipt;
  const numbers = (await entries("cases")).map(([, { number }]) => number);
  const number = 1 + Math.max(0, ...numbers);
  const opened_at = new Date().toISOString();
  return { case: name, number, opened_at, reply_key, reply_public, events: [], last: 0, ...more };
}

/**
 * Seal an alarm that waits, unless somebody else did or it was stopped meanwhile.
 * @param {string} id @param {Receipt} receipt @returns {Promise<boolean>} whether these words are its;
 *   rejects where there is no room
 */
export async function sealAlarm(id, receipt) {
  const alarm = await read("outbox", id);
  if (!alarm) return false;
  const { envelope, late } = await sealBoth(alarm, receipt);
  const turn = (/** @type {Waiting | undefined} */ now) => {
    if (!now || now.envelope) return undefined;
    if (now.state === "armed") return { ...now, case: receipt.case, envelope, late };
    if (now.state !== "queued") return undefined;
    const isLate = Date.now() > (now.due_at ?? 0) + TOO_LATE_MS;
    return { ...now, case: receipt.case, envelope: isLate ? late : envelope };
  };
  // The alarm and its case in one step. Answers need the case, the alarm does not: it goes out even
  // if there is no room for both.
  const keepBoth = () => caseOf(receipt, { words: receipt.words, first: id })
    .then((thread) => change("outbox", id, turn, ["cases", receipt.case, thread]))
    .catch(() => change("outbox", id, turn));
  const kept = await keepBoth().catch(() => makeRoom().then(keepBoth));
  if (kept?.case !== receipt.case) return false;
  // From here on the worker can send it, should this page end.
  wakeWorkerLater();
  return true;
}

/**
 * Two envelopes, of which one will be sent: afterwards nobody here could add "sent late".
 * @param {Waiting} alarm @param {Receipt} receipt
 */
export async function sealBoth({ id, written_at, language }, { case: name, reply_public }) {
  /** @type {import("./seal.js").Body} */
  const body = { v: 1, kind: "alarm", language, written_at, reply_key: reply_public };
  const [envelope, late] = await Promise.all([
    sealReport(id, name, body),
    sealReport(id, name, { ...body, sent_late: true }),
  ]);
  return { envelope, late };
}

/**
 * Seal one more report of a case and put it into the outbox.
 * @param {Way} thread @param {string} kind @param {Record<string, unknown>} content
 * @returns {Promise<Waiting>}
 */
export async function postInCase(thread, kind, content = {}) {
  const report = await sealed(thread, kind, content);
  await post(report);
  return report;
}

/**
 * A report that opens a case: the case and the report are kept together or not at all.
 * @param {Receipt} receipt @param {string} kind @param {Record<string, unknown>} content
 * @param {import("./store.js").Row[]} rows kept with them
 */
export async function postFirst(receipt, kind, content, ...rows) {
  const thread = await caseOf(receipt, { words: receipt.words });
  const report = await sealed(thread, kind, content);
  await post(report, ["cases", thread.case, { ...thread, first: report.id }], ...rows);
  return report;
}

/** @param {Way} thread @param {string} kind @param {Record<string, unknown>} content @param {string} [id] */
export async function sealed(thread, kind, content, id = newId()) {
  const refers_to = /** @type {string | undefined} */ (content.refers_to);
  const said = await written(thread, kind, content, id);
  /** @type {Waiting} */
  const report = { id, kind, order: await nextOrder(), state: "queued", ...said, case: thread.case, refers_to };
  return report;
}

/**
 * Sealed, and nothing looked up for it on this phone.
 * @param {Pick<Case, "case" | "reply_public">} thread @param {string} kind @param {Record<string, unknown>} content
 * @param {string} id
 */
export async function written(thread, kind, content, id) {
  const language = document.documentElement.lang;
  const written_at = new Date().toISOString();
  const envelope = await sealReport(id, thread.case, { v: 1, kind, language, written_at, reply_key: thread.reply_public, ...content });
  return { language, written_at, envelope };
}
