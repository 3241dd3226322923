// @ts-check
// What the kept list says about a company today: the same as ltsa_pwa/agencies/standing.py.
// Both sides must pass tests/cases/agency_standing.json.

import { isAmong } from "./agency_jobs.js";

/** @typedef {{ k: string, c?: string, f?: string, u?: string, y?: string, o?: number }} Sanction o: entered by the office, by its decree */
/** @typedef {[regency: string, address: string, closed?: string]} Branch closed since a day, "-" when nobody knows which */
/** @typedef {[country: string, until: string, ...jobs: string[]]} Permit no day: the list names none; no job: any */
/**
 * @typedef {{ n: string, l: string, t?: string, f?: string, u?: string, a?: string, r?: string,
 *   p?: string, d?: string, s?: Sanction[], b?: Branch[], j?: Permit[], h?: string, e?: string, g?: string }} Agency
 *   g: the list no longer has it, since that day; as it travels: ltsa_pwa/agencies/phone_copy.py
 */
/**
 * @typedef {{ date: string, sanctions_date: string | null, permits_date?: string | null,
 *   branches_date?: string | null, contacts_date?: string | null, kinds?: (string | Looked)[], source: string, sample: boolean,
 *   imported_at: string, agencies: Agency[] }} Register
 */
/**
 * @typedef {"active" | "under_watch" | "suspended" | "revoked" | "expired" | "not_found"
 *   | "not_checked"} Status
 */
/** @typedef {[what: string, day: string | null, source: string]} Looked whose list has looked at it last; copies of before name only what */
/** @typedef {"found" | "ended" | "not_found" | "not_checked"} PermitStatus */
/** @typedef {{ status: Status, since?: string, until?: string, told?: Status }} Standing */

const LIST_DAYS = 30;
const SANCTION_DAYS = 7;
/** @type {Status[]} */
const WORST_FIRST = ["revoked", "suspended", "expired", "under_watch"];

/** The phone's own day, written as lists write it. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {Pick<Register, "date" | "sanctions_date">} register @param {string} day */
export function isOutdated(register, day) {
  if (!register.sanctions_date) return true;
  return (
    // A list of a day that has not come: this phone's clock is wrong, and nothing it says of age is true.
    daysBetween(register.date, day) < -1 ||
    daysBetween(register.date, day) > LIST_DAYS ||
    daysBetween(register.sanctions_date, day) < -1 ||
    daysBetween(register.sanctions_date, day) > SANCTION_DAYS
  );
}

/**
 * The status of a company; undefined is one that was looked for and not found.
 * @param {Agency | undefined} agency
 * @param {Pick<Register, "date" | "sanctions_date"> | undefined} register
 * @param {string} day @returns {Standing}
 */
export function standing(agency, register, day) {
  if (!register) return { status: "not_checked" };
  const said = saidOf(agency, day);
  if (!isOutdated(register, day)) return said;
  const isBadNews = ["suspended", "revoked", "expired"].includes(said.status);
  return isBadNews ? { ...said, status: "not_checked", told: said.status } : { status: "not_checked" };
}

/** The name of the sentence: nobody reads "no sanction" where a warning stands, or one that has ended. @param {Agency | undefined} agency @param {Status} status */
export function statusSentence(agency, status) {
  return `company.${status === "active" && agency?.s?.length ? "sanctioned" : status}`;
}

/**
 * Whether this part of the list was looked at within a month of the day.
 * @param {Register | undefined} register @param {"permits_date" | "branches_date" | "contacts_date"} part @param {string} day
 */
export function isFresh(register, part, day) {
  return isRecent(register?.[part], day);
}

/** @param {string | null | undefined} looked @param {string} day */
export function isRecent(looked, day) {
  return Boolean(looked) && daysBetween(looked ?? "", day) <= LIST_DAYS && daysBetween(looked ?? "", day) >= -1;
}

/**
 * When a kind of contact, or permits, were last listed, and by whom; undefined: by nobody.
 * @param {Register} register @param {string} what @returns {{ date: string, source: string } | undefined}
 */
export function lookedAt({ kinds = [], permits_date, contacts_date, source }, what) {
  const told = kinds.find((each) => (typeof each === "string" ? each : each[0]) === what);
  if (told && typeof told !== "string") return told[1] ? { date: told[1], source: told[2] } : undefined;
  const date = what === "permits" ? permits_date : told && contacts_date;
  return date ? { date, source } : undefined;
}

/**
 * Whether a recruitment permit for this runs; "" is any country, any job.
 * @param {Agency} agency @param {Register | undefined} register @param {string} country ISO code
 * @param {string} job @param {string} day @returns {{ status: PermitStatus, until?: string }}
 */
export function permitStanding(agency, register, country, job, day) {
  if (!isFresh(register, "permits_date", day)) return { status: "not_checked" };
  const fitting = (agency.j ?? []).filter((permit) => fits(permit, country, job));
  const running = fitting.filter(([, until]) => !until || until >= day);
  const alike = running.length ? running : fitting;
  // One that names no job says nothing of how long this one may be recruited for.
  const named = job ? alike.filter(([, , ...jobs]) => jobs.some(Boolean)) : [];
  const last = (named.length ? named : alike).map(([, until]) => until).sort().pop();
  const status = running.length ? "found" : fitting.length ? "ended" : "not_found";
  return { status, until: last || undefined };
}

/**
 * Whether the permits that run for this job are for it only because they name none.
 * @param {Agency} agency @param {string} country @param {string} job @param {string} day
 */
export function isForAnyJob({ j: permits = [] }, country, job, day) {
  const running = permits.filter((permit) => fits(permit, country, job) && (!permit[1] || permit[1] >= day));
  return running.every(([, , ...jobs]) => !jobs.some(Boolean));
}

/** @param {Permit} permit @param {string} country @param {string} job */
function fits([where, , ...jobs], country, job) {
  return (!country || where === country) && isAmong(job, jobs);
}

/** What the office has entered and is in force: no list says it. A warning stops nobody. @param {Agency} agency @param {string} day */
export function enteredStops({ s: sanctions = [] }, day) {
  const stops = sanctions.filter(({ k: kind, o: entered }) => entered && ["suspended", "revoked", "watch"].includes(kind));
  return stops.filter(({ u: until }) => !until || until >= day);
}

/** @param {Agency | undefined} agency @param {string} day @returns {Standing} */
function saidOf(agency, day) {
  if (!agency) return { status: "not_found" };
  const found = (agency.s ?? []).flatMap((sanction) => weighed(sanction, day) ?? []);
  found.sort((one, other) => WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status));
  const worst = found[0];
  if (worst && worst.status !== "under_watch" && worst.status !== "expired") return worst;
  if (agency.g) return { status: "not_found" };
  if (agency.u && agency.u < day) return { status: "expired", until: agency.u };
  return worst ?? { status: "active", since: agency.f, until: agency.u };
}

/**
 * A beginning that lies ahead is a slip of the pen, or a reason not to go there today.
 * @param {Sanction} sanction @param {string} day @returns {Standing | undefined}
 */
function weighed({ k: kind, f: since, u: until }, day) {
  if (kind === "warning") return undefined;
  if (kind === "expired") return { status: kind, since, until };
  if (kind === "watch") return watched(since, until ?? (since && aYearAfter(since)), day);
  if (!until || until >= day) return { status: kind === "revoked" ? kind : "suspended", since, until };
  return watched(until, aYearAfter(until), day);
}

/** @param {string | undefined} since @param {string | undefined} until @param {string} day @returns {Standing | undefined} */
function watched(since, until, day) {
  return until && until < day ? undefined : { status: "under_watch", since, until };
}

/** 1 March for 29 February. @param {string} day */
function aYearAfter(day) {
  const [year = 0, month = 1, number = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + 1, month - 1, number)).toISOString().slice(0, 10);
}

/** @param {string} from @param {string} to */
function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
