// @ts-check
// Makes a check-in, or changes it: a secret, the hours, and the plan, sealed to the office.
import { keepAll, read } from "./store.js";
import { newId } from "./armed.js";
import { KEY, readCheckin, settle, wakeWorkerLater } from "./checkin_road.js";
import { caseOf, prepareCase } from "./new_case.js";
import { sealReport } from "./seal.js";

/** @typedef {import("./checkin_road.js").Checkin} Checkin */

/**
 * @param {{ due: string[], grace_hours: number }} times
 * @param {Record<string, unknown>} plan what the office reads if she gives no sign
 */
export async function makeCheckin(times, plan) {
  const before = await readCheckin();
  const there = before && (await read("cases", before.case));
  const known = there?.moved_to ? undefined : there;
  const receipt = known ? undefined : await prepareCase();
  const thread = known ?? (await caseOf(/** @type {import("./receipt.js").Receipt} */ (receipt), { words: receipt?.words }));
  const report = newId();
  const written_at = new Date().toISOString();
  const body = { v: /** @type {const} */ (1), kind: "report", language: document.documentElement.lang, written_at, reply_key: thread.reply_public, ...plan };
  const secret = before?.secret ?? hex(crypto.getRandomValues(new Uint8Array(16)));
  /** @type {Checkin} */
  const mine = {
    id: await idOf(secret),
    secret,
    case: thread.case,
    revision: (before?.revision ?? 0) + 1,
    ...times,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    report,
    envelope: await sealReport(report, thread.case, body),
    answered: written_at,
    wants: "set",
  };
  /** @type {import("./store.js").Row[]} */
  const rows = [["checkins", KEY, mine]];
  await keepAll(known ? rows : [...rows, ["cases", thread.case, thread]]);
  wakeWorkerLater();
  void settle();
}

/** As ltsa_pwa/reports/checkins/checkin.py makes it. @param {string} secret */
async function idOf(secret) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`ltsa checkin v1 ${secret}`));
  return hex(new Uint8Array(digest)).slice(0, 32);
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
