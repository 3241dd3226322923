// @ts-check
// What became of a case: its news from the server, and the four states that follow from them.
import { change, entries, onChange, read } from "./store.js";

/** @typedef {import("./new_case.js").Case} Case */
/** @typedef {import("./new_case.js").CaseEvent} CaseEvent */
/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {{ last: number, mark?: string }} Place how far a case was heard */
/** @typedef {"kept" | "server" | "office" | "opened"} State */

const PATIENCE_MS = 10_000;
const EVERY_MS = 20_000;
const MOST_PAGES = 20;

const JUDGED = ["report.refused", "report.forwarded", "report.opened"];
/** Until then the server wants to be left alone; by a clock that nobody sets. */
let quietUntil = 0;

/**
 * When each link of the chain answered; undefined: it has not yet.
 * @param {string} id @param {Waiting | undefined} report as this phone keeps it
 * @param {CaseEvent[]} events @returns {Record<State, string | undefined> & { refused: boolean }}
 */
export function statesOf(id, report, events) {
  const at = (/** @type {string} */ type) =>
    events.find((event) => event.report === id && event.type === type)?.at;
  return {
    kept: report?.written_at,
    server: report?.received_at ?? at("report.received"),
    office: at("report.forwarded"),
    opened: at("report.opened"),
    refused: report?.state === "refused" || isRefused(id, events),
  };
}

/** By the last word: an office that was set up wrongly may take a report later. @param {string} id @param {CaseEvent[]} events */
function isRefused(id, events) {
  const said = events.filter(({ report, type }) => report === id && JUDGED.includes(type));
  return said[said.length - 1]?.type === "report.refused";
}

/**
 * Ask what is new in one case and keep it.
 * @param {Case} thread @returns {Promise<boolean>} whether the server answered
 */
export async function hearNews(thread) {
  // A look at what was lost that did not come to its end is begun again.
  /** @type {Place} */
  let from = thread.anew ? { last: 0 } : thread;
  /** @type {CaseEvent[] | undefined} everything that a server knows which tells it from the beginning */
  let whole = from.last === 0 ? [] : undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { news, next, isAnew, pause_ms } = await ask(thread.case, from);
    if (!news || !next) {
      quietUntil = performance.now() + pause_ms;
      return false;
    }
    if (isAnew) whole = [];
    whole?.push(...news);
    const asked = from;
    await change("cases", thread.case, (/** @type {Case | undefined} */ now) => now && grown(now, asked, news, next, Boolean(isAnew)));
    if (news.length === 0 && !isAnew) break;
    from = next;
  }
  await lookAtHeld(thread.case, whole);
  return true;
}

/** @param {string} name @param {CaseEvent[] | undefined} whole */
async function lookAtHeld(name, whole) {
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  /** @type {Case | undefined} */
  const now = await read("cases", name);
  if (!now || !(now.anew || reports.some((each) => each.case === name && isHeld(each)))) return;
  const { bringAgain, dropHeld, letGo } = await import("./held_copies.js");
  const erased = now.events.filter(({ type }) => type === "case.erased").pop();
  if (erased) await dropHeld(name, erased);
  if (whole) await bringAgain(now, whole);
  await letGo(name);
}

/** The server has it, and its sealed body still lies here. @param {Waiting} report */
export function isHeld({ state, envelope }) {
  return state === "delivered" && envelope !== undefined;
}

/**
 * @param {Case} now @param {Place} asked @param {CaseEvent[]} news @param {Place} next
 * @param {boolean} isAnew the server was put back from a copy: to be remembered until what it lost was brought
 * @returns {Case | undefined}
 */
function grown(now, asked, news, next, isAnew) {
  const unheard = news.filter((each) => !now.events.some((known) => isSame(known, each)));
  // Another window may have come further meanwhile.
  const isStill = isAt(now, asked);
  if (unheard.length === 0 && (!isStill || isAt(now, next)) && (!isAnew || now.anew)) return undefined;
  return { ...now, events: [...now.events, ...unheard], ...(isStill && next), ...(isAnew && { anew: true }) };
}

/** @param {Place} one @param {Place} other */
function isAt(one, other) {
  return one.last === other.last && one.mark === other.mark;
}

/** A server that was put back from a copy tells again, under other numbers. @param {CaseEvent} one @param {CaseEvent} other */
function isSame(one, other) {
  if (one.type !== other.type || one.report !== other.report) return false;
  // Its own notes it makes anew, with another time: what she was shown first stays.
  if (one.report && one.type.startsWith("report.")) return true;
  return one.at === other.at && JSON.stringify(one.data) === JSON.stringify(other.data);
}

/**
 * @param {string} name @param {Place} from
 * @returns {Promise<{ news?: CaseEvent[], next?: Place, isAnew?: boolean, pause_ms: number }>} no news at all: nobody
 * answered; anew: the server was put back from a copy and counts from there, so it is heard from the beginning
 */
export async function ask(name, { last: after, mark }) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/api/cases/${name}/events?after=${after}${mark ? `&mark=${mark}` : ""}`, {
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    const said = await answer.json();
    const pause_ms = 1000 * (Number(answer.headers.get("Retry-After")) || 0);
    if (!answer.ok || !Array.isArray(said?.events)) return { pause_ms };
    return { ...placed(said, after), pause_ms };
  } catch {
    return { pause_ms: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** @param {{ events: CaseEvent[], last?: number, mark?: string }} said @param {number} after */
function placed({ events: news, last, mark }, after) {
  const reached = news.length ? Math.max(...news.map(({ n }) => n)) : (last ?? after);
  const isAnew = reached < after || news.some(({ n }) => n <= after);
  // Nothing told at once: from the beginning, then.
  const next = isAnew && news.length === 0 ? { last: 0, mark: undefined } : { last: reached, mark };
  return { news, next, isAnew };
}

/** @returns {Promise<Case[]>} the newest first, without those that go on under new words */
export async function everyCase() {
  return (await heardCases()).filter(({ moved_to }) => !moved_to);
}

/** @returns {Promise<Case[]>} */
async function heardCases() {
  const cases = (await entries("cases")).map(([, thread]) => /** @type {Case} */ (thread));
  return cases.sort((one, other) => other.number - one.number);
}

/** News of every case that somebody out there may know. */
export async function hearAllNews() {
  if (document.visibilityState === "hidden") return;
  for (const thread of await heardCases()) {
    // A draft has not been heard of by anybody.
    if (thread.reply_key && performance.now() >= quietUntil) await hearNews(thread);
  }
}

/** Keep asking while the page is open and seen. What is heard comes by onChange of the store. */
export function followNews() {
  const again = () => hearAllNews().catch(() => undefined);
  void again();
  setInterval(again, EVERY_MS);
  document.addEventListener("visibilitychange", again);
  onChange("outbox", again);
  void tellOfKnocks().catch(() => undefined);
}

/**
 * Of a case that this phone could not keep: keep asking while the page is open and seen.
 * @param {string} name @param {(events: CaseEvent[]) => void} tell everything heard so far
 */
export function followUnkeptNews(name, tell) {
  /** @type {CaseEvent[]} */
  const heard = [];
  /** @type {Place} */
  let from = { last: 0 };
  const again = async () => {
    if (document.visibilityState === "hidden" || performance.now() < quietUntil) return;
    const { news, next, pause_ms } = await ask(name, from);
    if (!news || !next) quietUntil = performance.now() + pause_ms;
    else {
      from = next;
      heard.push(...news);
      tell(heard);
    }
  };
  void again();
  setInterval(again, EVERY_MS);
  document.addEventListener("visibilitychange", again);
}

/** Where she lets the server knock, it may do so for a new case as well. */
async function tellOfKnocks() {
  if (await read("settings", "push")) await (await import("./push_road.js")).tellNewCases();
}
