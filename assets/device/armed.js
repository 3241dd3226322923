// @ts-check
// An alarm between the press and the end of the count-down. On the way to the alarm on every
// first visit, so it stays tiny: words and seal come later, in new_case.js.
import { change, entries, keep, remove } from "./store.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */

/** A random UUID; crypto.randomUUID is younger than many phones. @returns {string} */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Kept at the start of the count-down: a phone that is snatched after the press still sends.
 * @param {number} countdown_ms @returns {Waiting} not kept yet
 */
export function armedNow(countdown_ms) {
  const armed_at = Date.now();
  return {
    id: newId(),
    kind: "alarm",
    order: 0,
    state: "armed",
    written_at: new Date(armed_at).toISOString(),
    language: document.documentElement.lang,
    armed_at,
    due_at: armed_at + countdown_ms,
  };
}

/** @param {Waiting} alarm @returns {Promise<void>} */
export async function arm(alarm) {
  try {
    await keep("outbox", alarm.id, alarm);
  } catch (error) {
    if (/** @type {{ reason?: string }} */ (error).reason !== "full") throw error;
    await makeRoom();
    await keep("outbox", alarm.id, alarm);
  }
}

/** Bodies that the server has anyway go. */
export async function makeRoom() {
  for (const [id, { state }] of await entries("outbox")) if (state === "delivered") await change("outbox", id, withoutBody);
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function withoutBody(now) {
  return now?.envelope ? { ...now, envelope: undefined } : undefined;
}

/** A touch stopped it: it will never be sent. @param {string} id @returns {Promise<boolean>} false: too late */
export async function disarm(id) {
  try {
    const kept = await change("outbox", id, cancelled);
    if (kept?.case && kept.state === "cancelled") await remove("cases", kept.case).catch(() => undefined);
    return !kept || kept.state === "cancelled";
  } catch {
    // A full phone has no room for a word, but always for less.
    return remove("outbox", id).then(() => true, () => false);
  }
}

/** The count-down is over: send it. @param {string} id */
export function release(id) {
  return change("outbox", id, released);
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function cancelled(now) {
  if (now?.state !== "armed") return undefined;
  const { envelope, late, ...rest } = now;
  return { ...rest, state: "cancelled" };
}

/** @param {Waiting | undefined} now @returns {Waiting | undefined} */
function released(now) {
  return now?.state === "armed" ? { ...now, state: "queued", late: undefined } : undefined;
}
