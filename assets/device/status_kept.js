// @ts-check
// What she last told of herself, or of somebody she helps, and its way to the office.
import { entries, read, remove } from "./store.js";

/**
 * @typedef {object} Told in codes; `label` is what she calls the person, and never leaves this phone
 * @property {string} state
 * @property {string} [village] @property {string} [country] @property {string} [sector]
 * @property {string} [month] @property {string} [sex] @property {string[]} [wants]
 * @property {string} [label] @property {string} [consent] @property {boolean} [guide]
 * @property {string} [case] @property {string} [report] @property {string} [said_at]
 * @property {string} [reply_public] with the case all that is needed to write into it, also when it was taken off this phone
 */

export const SELF = "self";
const HALF_A_YEAR_MS = 182 * 24 * 60 * 60_000;
const ABOUT = /** @type {const} */ (["state", "village", "country", "sector", "month", "sex", "wants"]);

/** @type {Promise<void> | undefined} */
let telling;

/** Whatever was taken back, here or under Mine, is not told. @returns {Promise<Map<string, Told>>} by person */
export async function everybody() {
  const withdrawn = new Set((await letters("withdraw")).map((each) => each.case));
  return new Map((await entries("status")).filter(([, told]) => !withdrawn.has(told.case)));
}

/** When she took back what she told last, and in which case; undefined: she did not, or has told something since. */
export async function lastTakenBack() {
  const told = await letters("status");
  const withdrawn = await letters("withdraw");
  const last = withdrawn.filter((each) => told.some((status) => status.case === each.case)).pop();
  return told.some(({ order }) => order > (last?.order ?? 0)) ? undefined : last;
}

/** Whether she sees there what becomes of it. @param {{ case?: string } | undefined} told */
export async function isUnderMine(told) {
  return Boolean(told?.case && (await read("cases", told.case)));
}

/** @param {string} kind @returns {Promise<import("./deliver.js").Waiting[]>} in the order they were written */
async function letters(kind) {
  const all = (await entries("outbox")).map(([, report]) => report);
  return all.filter((report) => report.kind === kind).sort((one, other) => one.order - other.order);
}

/** Whether it is so long ago that she is asked again. @param {Told | undefined} told @param {number} now */
export function isOld(told, now = Date.now()) {
  return told?.said_at !== undefined && now - Date.parse(told.said_at) > HALF_A_YEAR_MS;
}

/** This month where she is, `2026-11`. */
export function thisMonth(now = new Date()) {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}

/** @param {string} month @returns {"month-form" | "month-ahead" | undefined} what is wrong with it */
export function wrongMonth(month, now = new Date()) {
  if (month && !/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(month)) return "month-form";
  // Written like this, months are in the order of the alphabet.
  return month > thisMonth(now) ? "month-ahead" : undefined;
}

/** What the office reads. @param {Told} told @param {string} who @param {string} [before] the report it corrects */
export function contentOf(told, who, before) {
  const status = Object.fromEntries(ABOUT.flatMap((name) => (told[name]?.length ? [[name, told[name]]] : [])));
  const other = who === SELF ? {} : { for_whom: "other", consent: told.consent };
  return { status, ...other, ...(before && { refers_to: before }), ...(told.guide && { guide: true }) };
}

/**
 * One person has one case: what is told anew goes into the case of the first. Kept and queued in one step.
 * @param {string} who @param {Told} told @param {Record<string, unknown>} more such as a number to call
 */
export function tell(who, told, more = {}) {
  // A thumb that touches twice says it once, and opens one case.
  telling ??= tellOnce(who, told, more).finally(() => (telling = undefined));
  return telling;
}

/** @param {string} who @param {Told} told @param {Record<string, unknown>} more */
async function tellOnce(who, told, more) {
  const [{ sealed }, { post }] = await Promise.all([import("./new_case.js"), import("./outbox.js")]);
  const before = (await everybody()).get(who);
  const known = before && (await wayTo(before));
  const way = known ?? (await newCase());
  const report = await sealed(way, "status", { ...contentOf(told, who, known && before?.report), ...more });
  const now = toldIn(way, told, report);
  /** @type {import("./store.js").Row[]} */
  const opened = known ? [] : [["cases", way.case, { ...way, first: report.id }]];
  await post(report, ...opened, ["status", who, { ...now, said_at: report.written_at }]);
}

/** @param {import("./new_case.js").Way} way @param {Told} told @param {{ id: string }} report @returns {Told} */
function toldIn({ case: name, reply_public }, told, { id }) {
  return { ...told, case: name, reply_public, report: id };
}

/**
 * Under new words. The office erases what was told under the old ones, or she would be counted twice.
 * @param {import("./new_case.js").Case} old
 * @returns {Promise<boolean>} false: nothing was told in it, or more than where somebody stands, which must not be erased
 */
export async function tellAnew(old) {
  const [who, told] = [...(await everybody())].find(([, each]) => each.case === old.case) ?? [];
  if (!who || !told || (await holdsMore(old, told))) return false;
  const [{ postInCase, sealed }, { post }] = await Promise.all([import("./new_case.js"), import("./outbox.js")]);
  const way = await newCase();
  // In this order: news that are older than what was taken back last count as taken back.
  await postInCase(old, "withdraw");
  const report = await sealed(way, "status", contentOf(told, who));
  const moved = { ...old, words: undefined, moved_to: way.case };
  await post(report, ["cases", way.case, { ...way, first: report.id }], ["cases", old.case, moved], ["status", who, toldIn(way, told, report)]);
  return true;
}

/** An offer to guide came with a number that is not kept here. @param {import("./new_case.js").Case} old @param {Told} told */
async function holdsMore({ case: name, events }, { guide }) {
  const written = (await entries("outbox")).map(([, report]) => report).filter((each) => each.case === name);
  return Boolean(guide) || events.some(({ type }) => type === "reply") || written.some(({ kind }) => kind !== "status");
}

async function newCase() {
  const { caseOf, prepareCase } = await import("./new_case.js");
  const receipt = await prepareCase();
  return caseOf(receipt, { words: receipt.words });
}

/** Into another case it would be counted a second time. @param {Told} told @returns {Promise<import("./new_case.js").Way | undefined>} */
async function wayTo({ case: name = "", reply_public }) {
  return reply_public ? { case: name, reply_public } : read("cases", name);
}

/**
 * The office is asked to erase it; here it goes at once.
 * @param {string} who @returns {Promise<boolean>} false: told by an older version, and its case was taken off this
 *   phone, so nobody can be asked, and it stays
 */
export async function takeBack(who) {
  /** @type {Told | undefined} */
  const told = await read("status", who);
  if (!told) return true;
  const way = await wayTo(told);
  if (!way) return false;
  const { postInCase } = await import("./new_case.js");
  await postInCase(way, "withdraw");
  await remove("status", who);
  return true;
}

/** Her case was taken back under Mine: what she told in it goes from here as well. @param {string} name the case */
export async function forgetTold(name) {
  for (const [who, told] of await entries("status")) {
    if (told.case === name) await remove("status", who);
  }
}
