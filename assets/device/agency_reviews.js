// @ts-check
// What workers answered about agencies, as counts: kept on this phone, a newer one when there is a signal.
import { licenceKey } from "./agency_names.js";
import { keep, read } from "./store.js";
import { sayDay, sayNumber } from "./agency_texts.js";

/** @typedef {{ n: number, q: [yes: number, no: number][], r?: [day: string, text: string] }} Score */
/** @typedef {{ date: string | null, reviews: Record<string, Score> }} Counts */

const SHELF = "register";
const KEY = "reviews";
const AT_LEAST = 5;
/** In the order of the counts. */
export const QUESTIONS = [
  "fee_asked", "receipt_given", "contract_own_language", "contract_kept",
  "orientation", "papers_returned", "helped", "would_send_sister",
];

/** @returns {Promise<Counts | undefined>} */
export function keptCounts() {
  return read(SHELF, KEY).catch(() => undefined);
}

/** @param {string} address @returns {Promise<Counts | undefined>} undefined: none came, the old ones stay */
export async function newerCounts(address) {
  const answer = await fetch(address, { cache: "no-store" }).catch(() => undefined);
  const found = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!found || typeof found.reviews !== "object") return undefined;
  await keep(SHELF, KEY, found).catch(() => undefined);
  return found;
}

/**
 * @param {{ l: string }} agency @param {Counts | undefined} counts
 * @param {import("./agency_texts.js").Say} say @returns {string} a line for each question that was answered
 */
export function cardOf({ l: licence }, counts, say) {
  const score = counts?.reviews[licenceKey(licence)];
  if (!score || !counts?.date) return say("card.too-few");
  const lines = QUESTIONS.map((question, at) => {
    const [yes = 0, no = 0] = score.q[at] ?? [];
    return yes + no >= AT_LEAST ? say("card.line", { question: say(`card.${question}`), yes: sayNumber(yes), no: sayNumber(no) }) : "";
  });
  const reply = score.r && say("card.reply", { date: sayDay(score.r[0]), text: score.r[1] });
  const answered = say("card.answered", { number: sayNumber(score.n), date: sayDay(counts.date) });
  return [answered, ...lines, reply].filter(Boolean).join("\n");
}

