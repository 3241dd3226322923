// @ts-check
// What pairs this phone with the desk: a thread of its own for each outreach worker, on one shelf.
import { ask } from "./case_thread.js";
import { sealed } from "./new_case.js";
import { post } from "./outbox.js";
import { drawWords, openReceipt } from "./receipt.js";
import { openReply } from "./seal.js";
import { LONGEST_MS } from "./space.js";
import { change, dropDemonstration, entries, keep, read, remove } from "./store.js";

/**
 * @typedef {object} PairedPhone
 * @property {string} case
 * @property {CryptoKeyPair} reply_key
 * @property {string} reply_public
 * @property {string} letter the report that carried the code
 * @property {number} last number of the newest event
 * @property {string} [mark]
 * @property {string} [worker]
 * @property {string} [until] so long it works without a signal
 * @property {string} [refused] why the desk did not take the code
 */
/** @typedef {{ until?: string, worker?: string, refused?: string, revoked?: boolean }} Answer */

const PHONE = "phone:";
const SHOWN = "demonstration";
const RENEW_MS = 15 * 24 * 60 * 60_000;

/** Everybody who is paired or waits for it. @returns {Promise<PairedPhone[]>} */
export async function phones() {
  return (await entries("outreach")).filter(([key]) => key.startsWith(PHONE)).map(([, phone]) => phone);
}

/** @param {PairedPhone} phone */
export function works({ until }) {
  return Boolean(until && Date.parse(until) > Date.now());
}

/** The words are forgotten at once: nobody has to open this thread elsewhere. @param {string} code */
export async function askToPair(code) {
  const { case: name, reply_key, reply_public } = await openReceipt(drawWords());
  const thread = { case: name, reply_key, reply_public, last: 0 };
  const report = await write(thread, { pairing: { code } });
  await post(report, ["outreach", PHONE + name, { ...thread, letter: report.id }]);
}

/** @param {PairedPhone} phone */
export async function askForMore(phone) {
  await post(await write(phone, { pairing: { renew: true } }));
}

/** @param {{ case: string, reply_public: string }} thread @param {Record<string, unknown>} content */
export function write(thread, content) {
  return sealed(/** @type {import("./new_case.js").Case} */ (thread), "session", content);
}

/** Of a demonstration that was closed without its end nothing stays, and the desk is heard. */
export async function lookAfter() {
  await dropOldDemonstration().catch(() => undefined);
  await hearDesk();
}

/** In the owner's own space: when it has begun. */
export function noteDemonstration() {
  return keep("outreach", SHOWN, { begun_at: Date.now() });
}

/** Before that time another window may still be in it. */
async function dropOldDemonstration() {
  const shown = await read("outreach", SHOWN);
  if (shown && Math.abs(Date.now() - shown.begun_at) > LONGEST_MS) await forgetDemonstration();
}

async function forgetDemonstration() {
  await dropDemonstration();
  await remove("outreach", SHOWN);
}

/** Ask what the desk has answered, and do it. @returns {Promise<boolean>} whether a phone was taken back */
export async function hearDesk() {
  let isRevoked = false;
  for (const phone of await phones().catch(() => [])) {
    const { news = [], next } = await ask(phone.case, phone);
    for (const event of news) {
      const answer = event.type === "reply" ? await answerIn(event.data.sealed, phone) : undefined;
      if (answer?.revoked) isRevoked = (await forgetPhone(phone.case), true);
      else await changed(phone.case, (now) => heard(now, answer));
    }
    if (next && (next.last !== phone.last || next.mark !== phone.mark)) await changed(phone.case, (now) => ({ ...now, ...next }));
  }
  return isRevoked;
}

/** @param {string} sealed @param {PairedPhone} phone @returns {Promise<Answer | undefined>} */
async function answerIn(sealed, { reply_key, case: name }) {
  const letter = await openReply(sealed, reply_key, name).catch(() => undefined);
  return letter?.pairing;
}

/** @param {string} name @param {(now: PairedPhone) => PairedPhone} turn */
function changed(name, turn) {
  return change("outreach", PHONE + name, (/** @type {PairedPhone | undefined} */ now) => now && turn(now));
}

/** @param {PairedPhone} now @param {Answer | undefined} answer */
function heard(now, answer) {
  const { until = now.until, worker = now.worker, refused } = answer ?? now;
  return { ...now, until, worker, refused };
}

/** Half of the time is over and there is a signal: ask by itself. @param {PairedPhone} phone */
export function isOld({ until }) {
  return until !== undefined && Date.parse(until) - Date.now() < RENEW_MS;
}

/** The tools and what they kept go; whatever else lies on this phone is its owner's. @param {string} name the case */
export async function forgetPhone(name) {
  for (const [key, kept] of await entries("outreach")) {
    if (kept.case === name && key !== PHONE + name) await remove("outreach", key);
  }
  for (const [id, report] of await entries("outbox")) {
    if (report.case === name) await remove("outbox", id);
  }
  await remove("outreach", PHONE + name);
  if ((await phones()).length) return;
  // Totals of a lesson and what was played belong to nobody, and go with the last phone.
  if (await read("outreach", "lesson")) await remove("outreach", "lesson");
  if (await read("outreach", SHOWN)) await forgetDemonstration();
}
