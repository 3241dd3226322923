// @ts-check
// The four questions about one company, each answered for itself. No question answers another.
import { enteredStops, isFresh, isOutdated, permitStanding, standing } from "./agency_standing.js";
import { licenceKey } from "./agency_names.js";
import { marksOf } from "./agency_index.js";
import { sayContact } from "./agency_offer.js";
import { sayDay } from "./agency_texts.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {import("./agency_offer.js").Offer} Offer */
/** @typedef {import("./agency_offer.js").Given} Given */
/** @typedef {"found" | "not_found" | "not_checked" | "ask"} Verdict */
/** @typedef {[sentence: string, holes: Record<string, string>]} Line the name of one of the page's sentences */
/** @typedef {{ question: "company" | "permit" | "person" | "account", verdict: Verdict, lines: Line[], asOf?: string }} Answer */

const ASK_FIRST = ["suspended", "revoked", "expired"];

/**
 * @param {Agency} agency @param {Register} register @param {Offer} offer @param {string} day
 * @param {(mark: string) => Agency[]} owners @returns {Answer[]}
 */
export function fourAnswers(agency, register, offer, day, owners) {
  const given = (/** @type {string[]} */ kinds) => offer.given.filter(({ kind }) => kinds.includes(kind));
  const compare = (/** @type {"person" | "account"} */ question, /** @type {Given[]} */ given) =>
    compared(question, given, agency, register, day, owners);
  return [
    aboutCompany(agency, register, given(["licence"]), day, owners),
    aboutPermit(agency, register, offer, day),
    compare("person", given(["phone", "email"])),
    compare("account", given(["account"])),
  ];
}

/**
 * A paper may carry a number that is not the company's: forged ones did.
 * @param {Agency} agency @param {Register} register @param {Given[]} papers licence numbers she was shown
 * @param {string} day @param {(mark: string) => Agency[]} owners @returns {Answer}
 */
function aboutCompany(agency, register, papers, day, owners) {
  const { status, told } = standing(agency, register, day);
  const own = licenceKey(agency.l);
  const wrong = status === "not_checked" ? [] : papers.filter(({ mark }) => mark !== own);
  const borrowed = wrong.map(({ mark, value }) => line(owners(mark)[0], value));
  /** @type {Line[]} */
  const lines = [[`company.${status}`, {}], ...(told ? [/** @type {Line} */ ([`told.${told}`, {}])] : []), ...enteredOf(agency, day), ...borrowed];
  const isBad = ASK_FIRST.includes(status) || borrowed.length > 0;
  const verdict = status === "not_checked" || (status === "not_found" && !isBad) ? status : isBad ? "ask" : "found";
  return { question: "company", verdict, lines };
}

/** A stop that the list named above does not have: whose word it is. @param {Agency} agency @param {string} day @returns {Line[]} */
function enteredOf(agency, day) {
  return enteredStops(agency, day).map(({ c: decree = "" }) => ["entered", { decree }]);
}

/** @param {Agency | undefined} other @param {string} what @returns {Line} */
function line(other, what) {
  return other ? ["licence.elsewhere", { what, name: other.n }] : ["licence.not_found", { what }];
}

/** @param {Agency} agency @param {Register} register @param {Offer} offer @param {string} day @returns {Answer} */
function aboutPermit(agency, register, { country, job }, day) {
  const { status, until } = permitStanding(agency, register, country, job, day);
  const asOf = status === "not_checked" ? undefined : register.permits_date ?? undefined;
  // A company without a single permit that runs needs no question about the country.
  if (!country && !job && status === "found") return { question: "permit", verdict: "not_checked", lines: [["permit.not_asked", {}]] };
  const name = status === "found" && !until ? "found_always" : status;
  const verdict = status === "ended" ? "ask" : status;
  return { question: "permit", verdict, lines: [[`permit.${name}`, { until: until ? sayDay(until) : "" }]], asOf };
}

/**
 * @param {"person" | "account"} question @param {Given[]} given @param {Agency} agency
 * @param {Register} register @param {string} day @param {(mark: string) => Agency[]} owners @returns {Answer}
 */
function compared(question, given, agency, register, day, owners) {
  if (!canCompare(register, day)) return { question, verdict: "not_checked", lines: [[`${question}.not_checked`, {}]] };
  if (!given.length) return { question, verdict: "not_checked", lines: [[`${question}.not_asked`, {}]] };
  const mine = new Set(marksOf(agency));
  const lines = given.map((each) => {
    const other = mine.has(each.mark) ? undefined : owners(each.mark)[0];
    const how = mine.has(each.mark) ? "found" : other ? "elsewhere" : "not_found";
    return /** @type {Line} */ ([`${question}.${how}`, { what: sayContact(each), name: other?.n ?? "" }]);
  });
  const hows = lines.map(([name]) => name.split(".")[1]);
  const verdict = hows.includes("elsewhere") ? "ask" : hows.every((how) => how === "found") ? "found" : "not_found";
  return { question, verdict, lines, asOf: register.contacts_date ?? undefined };
}

/** @param {Register} register @param {string} day */
export function canCompare(register, day) {
  return !isOutdated(register, day) && isFresh(register, "contacts_date", day);
}
