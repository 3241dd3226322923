// @ts-check
// What became of a case: its news from the server, and the four states that follow from them.
import { change, entries, onChange, read } from "./store.js";

/** @typedef {import("./new_case.js").Case} Case */
/** @typedef {import("./new_case.js").CaseEvent} CaseEvent */
/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {"kept" | "server" | "office" | "opened"} State */

const PATIENCE_MS = 10_000;
const EVERY_MS = 20_000;

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
    refused: report?.state === "refused" || at("report.refused") !== undefined,
  };
}

/**
 * Ask what is new in one case and keep it.
 * @param {Case} thread @returns {Promise<boolean>} whether the server answered
 */
export async function hearNews(thread) {
  let after = thread.last;
  for (;;) {
    const { news, pause_ms } = await ask(thread.case, after);
    if (!news) {
      quietUntil = performance.now() + pause_ms;
      return false;
    }
    if (news.length === 0) return true;
    after = Math.max(...news.map(({ n }) => n));
    await change("cases", thread.case, (/** @type {Case | undefined} */ now) => now && grown(now, news));
  }
}

/** @param {Case} now @param {CaseEvent[]} news @returns {Case | undefined} */
function grown(now, news) {
  const unheard = news.filter(({ n }) => n > now.last);
  if (unheard.length === 0) return undefined;
  return { ...now, events: [...now.events, ...unheard], last: Math.max(...unheard.map(({ n }) => n)) };
}

/**
 * @param {string} name @param {number} after
 * @returns {Promise<{ news?: CaseEvent[], pause_ms: number }>} no news at all: nobody answered
 */
export async function ask(name, after) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/api/cases/${name}/events?after=${after}`, {
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    const said = await answer.json();
    const pause_ms = 1000 * (Number(answer.headers.get("Retry-After")) || 0);
    return { news: answer.ok && Array.isArray(said?.events) ? said.events : undefined, pause_ms };
  } catch {
    return { pause_ms: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** @returns {Promise<Case[]>} the newest first */
export async function everyCase() {
  const cases = (await entries("cases")).map(([, thread]) => /** @type {Case} */ (thread));
  return cases.sort((one, other) => other.number - one.number);
}

/** News of every case that somebody out there may know. */
export async function hearAllNews() {
  if (document.visibilityState === "hidden") return;
  for (const thread of await everyCase()) {
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

/** Where she lets the server knock, it may do so for a new case as well. */
async function tellOfKnocks() {
  if (await read("settings", "push")) await (await import("./push_road.js")).tellNewCases();
}
