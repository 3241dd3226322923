// @ts-check
// The four questions about one company, each answered for itself. No question answers another.
import { enteredStops, isForAnyJob, isOutdated, isRecent, lookedAt, permitStanding, standing, statusSentence } from "./agency_standing.js";
import { saysJob } from "./agency_jobs.js";
import { breaksFit, licenceKey, words } from "./agency_names.js";
import { marksOf, namesOf } from "./agency_index.js";
import { sayContact } from "./agency_offer.js";
import { sayDay } from "./agency_texts.js";

/** @typedef {import("./agency_standing.js").Agency} Agency */
/** @typedef {import("./agency_standing.js").Register} Register */
/** @typedef {import("./agency_offer.js").Offer} Offer */
/** @typedef {import("./agency_offer.js").Given} Given */
/** @typedef {"found" | "not_found" | "not_checked" | "ask"} Verdict */
/** @typedef {[sentence: string, holes: Record<string, string>]} Line the name of one of the page's sentences */
/** @typedef {{ question: "company" | "permit" | "person" | "account", verdict: Verdict, lines: Line[], asOf?: { date: string, source: string } }} Answer */

/** @type {Record<"person" | "account", Given["kind"][]>} what each of the two questions compares */
const KINDS = { person: ["phone", "email"], account: ["account"] };
const ASK_FIRST = ["suspended", "revoked", "expired"];
/** So many words of a text are shown as the name in it. */
const NAME_WORDS = 6;

/**
 * @param {Agency} agency @param {Register} register @param {Offer} offer @param {string} day
 * @param {(mark: string) => Agency[]} owners
 * @param {import("./agency_names.js").Likeness} likeness of this company's name, or number, to what she typed
 * @returns {Answer[]}
 */
export function fourAnswers(agency, register, offer, day, owners, likeness) {
  const given = (/** @type {string[]} */ kinds) => offer.given.filter(({ kind }) => kinds.includes(kind));
  const compare = (/** @type {"person" | "account"} */ question, /** @type {Given[]} */ given) =>
    compared(question, given, agency, register, day, owners);
  return [
    aboutCompany(agency, register, offer, day, owners, likeness),
    aboutPermit(agency, register, offer, day),
    compare("person", given(KINDS.person)),
    compare("account", given(KINDS.account)),
  ];
}

/**
 * A paper may carry a number that is not the company's: forged ones did.
 * @param {Agency} agency @param {Register} register @param {Offer} offer
 * @param {string} day @param {(mark: string) => Agency[]} owners
 * @param {import("./agency_names.js").Likeness} likeness @returns {Answer}
 */
function aboutCompany(agency, register, { given, company, isText }, day, owners, likeness) {
  const { status, told } = standing(agency, register, day);
  const papers = given.filter(({ kind }) => kind === "licence");
  const named = nameIn(company, agency);
  const own = licenceKey(agency.l);
  const wrong = status === "not_checked" ? [] : papers.filter(({ mark, value }) => mark !== own || !breaksFit(value, agency.l));
  const borrowed = wrong.map((paper) => line(ownersOf(paper, owners)[0], paper.value));
  /** @type {Line[]} */
  const alike = likeness === "exact" ? [] : [[`likeness.${likeness}`, {}]];
  /** @type {Line[]} */
  const lines = [...alike, [statusSentence(agency, status), {}], ...(told ? [/** @type {Line} */ ([`told.${told}`, {}])] : []), ...enteredOf(agency, day), ...named.lines, ...borrowed];
  if (isText && !papers.length) lines.push(["licence.not_seen", {}]);
  const isBad = ASK_FIRST.includes(status) || named.isOther || borrowed.length > 0 || alike.length > 0;
  const verdict = status === "not_checked" || (status === "not_found" && !isBad) ? status : isBad ? "ask" : "found";
  return { question: "company", verdict, lines };
}

/**
 * A company that the text names and that is not, or may not be, this one: names are borrowed, and made longer.
 * @param {string} company "" where it names none @param {Agency} agency
 */
function nameIn(company, agency) {
  const said = company.split(" ");
  const names = namesOf(agency).map((each) => each.words.join(" "));
  const end = said.findIndex((_, at) => names.includes(words(said.slice(0, at + 1).join(" ")).join(" "))) + 1;
  const isOther = company !== "" && end === 0;
  // In small letters goes on what is no name, where the name itself has great ones.
  const isLonger = /^[\p{Lu}\d]/u.test(said[end] ?? "") || (end < said.length && !/^\p{Lu}/u.test(company));
  /** @type {Line} */
  const line = ["company.named", { name: `PT ${said.slice(0, NAME_WORDS).join(" ")}` }];
  return { isOther, lines: company && (isOther || isLonger) ? [line] : [] };
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
  const isJob = saysJob(job);
  const { status, until } = permitStanding(agency, register, country, isJob ? job : "", day);
  const asOf = lookedAt(register, "permits");
  // Of a company without a single permit that runs it can be said at once; "found" needs both.
  if (status === "found" && !(country && isJob)) {
    return { question: "permit", verdict: "not_checked", lines: [[country || job ? "permit.half_asked" : "permit.not_asked", {}]], asOf };
  }
  const isAny = status === "found" && isForAnyJob(agency, country, job, day);
  const name = isAny ? "found_any" : status === "found" && !until ? "found_always" : status;
  const stopped = status === "found" ? stoppedOf(agency, register, day) : [];
  // Whether its company may recruit today, nobody has looked at: then its permit is not checked either.
  const isUnknown = stopped.some(([name]) => name === "company.not_checked");
  const verdict = isUnknown ? "not_checked" : status === "ended" || isAny || stopped.length ? "ask" : status;
  return { question: "permit", verdict, lines: [...stopped, [`permit.${name}`, { until: until ? sayDay(until) : "" }]], asOf };
}

/** A permit in the list recruits nobody while its company is stopped, or may be. @param {Agency} agency @param {Register} register @param {string} day @returns {Line[]} */
function stoppedOf(agency, register, day) {
  const { status, told } = standing(agency, register, day);
  if (told) return [[`told.${told}`, {}]];
  return [...ASK_FIRST, "not_checked"].includes(status) ? [[`company.${status}`, {}]] : [];
}

/**
 * @param {"person" | "account"} question @param {Given[]} given @param {Agency} agency
 * @param {Register} register @param {string} day @param {(mark: string) => Agency[]} owners @returns {Answer}
 */
function compared(question, given, agency, register, day, owners) {
  const asOf = oldest(KINDS[question].flatMap((kind) => lookedAt(register, kind) ?? []));
  const isCompared = (/** @type {Given["kind"]} */ kind) => canCompare(register, day, kind);
  const not = (/** @type {string} */ name) => /** @type {Answer} */ ({ question, verdict: "not_checked", lines: [[`${question}.${name}`, {}]], asOf });
  if (!given.length && KINDS[question].some(isCompared)) return not("not_asked");
  const seen = given.filter(({ kind }) => isCompared(kind));
  if (!seen.length) return not("not_checked");
  const mine = new Set(marksOf(agency));
  const lines = seen.map((each) => {
    const other = mine.has(each.mark) ? undefined : owners(each.mark)[0];
    const how = mine.has(each.mark) ? "found" : other ? "elsewhere" : "not_found";
    return /** @type {Line} */ ([`${question}.${how}`, { what: sayContact(each), name: other?.n ?? "" }]);
  });
  if (seen.length < given.length) lines.push([`${question}.not_checked`, {}]);
  const hows = lines.map(([name]) => name.split(".")[1]);
  const worst = /** @type {const} */ (["not_found", "not_checked", "found"]).find((how) => hows.includes(how)) ?? "ask";
  return { question, verdict: hows.includes("elsewhere") ? "ask" : worst, lines, asOf: oldest(seen.flatMap(({ kind }) => lookedAt(register, kind) ?? [])) };
}

/** The tick rests on all of them. @param {{ date: string, source: string }[]} looked */
export function oldest(looked) {
  return [...looked].sort((one, other) => (one.date < other.date ? -1 : 1))[0];
}

/**
 * Whether the list can say anything of such a number: one that has telephones only knows no account.
 * @param {Register} register @param {string} day @param {Given["kind"]} kind
 */
export function canCompare(register, day, kind) {
  return !isOutdated(register, day) && isRecent(lookedAt(register, kind)?.date, day);
}

/** Whose it is. Two licence numbers may have the same key and be apart by their strokes. @param {Given} given @param {(mark: string) => Agency[]} owners */
export function ownersOf({ kind, mark, value }, owners) {
  return owners(mark).filter(({ l }) => kind !== "licence" || breaksFit(value, l));
}
