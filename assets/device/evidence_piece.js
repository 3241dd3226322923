// @ts-check
// Hands one sealed piece to the server.
import { alarmsReleased, giveWay } from "./give_way.js";

/**
 * @typedef {object} Outcome
 * @property {"delivered" | "conflict" | "full" | "none" | "refused" | "unknown" | "away"} is unknown: its
 * report is not there
 * @property {number} [pause_ms] how long the server asks to be left alone
 */

const PATIENCE_MS = 15_000;
// GPRS carries no more where the signal is weak.
const BYTES_PER_MS = 1;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** @param {string} file @param {number} n @param {ArrayBuffer} sealed @returns {Promise<Outcome>} */
export async function handOverPiece(file, n, sealed) {
  const patience = new AbortController();
  const over = giveWay(alarmsReleased(), () => patience.abort());
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS + sealed.byteLength / BYTES_PER_MS);
  try {
    const answer = await fetch(`/api/files/${file}/${n}`, {
      method: "PUT",
      headers: { "Content-Type": "application/octet-stream" },
      body: sealed,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    return judge(answer, await answer.json().catch(() => undefined), file, n);
  } catch {
    return { is: "away" };
  } finally {
    clearTimeout(timer);
    over();
  }
}

/** @type {Record<string, Outcome["is"]>} */
const MEANT = { not_announced: "unknown", no_files: "none" };

/**
 * Only our own server's words count: hotel gates and proxies answer everything.
 * @param {Response} answer @param {any} said @param {string} file @param {number} n @returns {Outcome}
 */
function judge({ ok, status, headers }, said, file, n) {
  if (ok && said?.file === file && said.n === n) return { is: "delivered" };
  const error = typeof said?.error === "string" ? said.error : undefined;
  if (status === 409 && error) return { is: "conflict" };
  if (status === 413 && error) return { is: error === "case_full" ? "full" : "refused" };
  if (status === 422 && error) return { is: MEANT[error] ?? "refused" };
  const pause_ms = 1000 * (Number(headers.get("Retry-After")) || 0);
  return { is: "away", pause_ms: Math.min(LONGEST_PAUSE_MS, pause_ms) };
}
