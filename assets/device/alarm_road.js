// @ts-check
// Everything behind the alarm button that may come a moment later: words, seal, sending, answers.
import { entries, onChange, read } from "./store.js";
import { followNews, followUnkeptNews, hearAllNews, statesOf } from "./case_thread.js";
import { asTold, isWaiting, note } from "./deliver.js";
import { newId } from "./armed.js";
import { postInCase, prepareCase, sealAlarm, sealBoth, written } from "./new_case.js";
import { deliverBeside, sendUnkept, startDelivering, wakeWorkerLater } from "./outbox.js";
import { showReceipt } from "./receipt_words.js";
import { furthest, showStates } from "./states_list.js";
import { part, showMoment } from "./page_texts.js";
import { takePractised } from "./practised.js";
import { findPlace } from "./place.js";
import { offerMessage, showSaid } from "./sms.js";

export { deliverBeside, prepareCase, sealAlarm, takePractised };

/** @typedef {import("./deliver.js").Waiting} Waiting */
/** @typedef {import("./receipt.js").Receipt} Receipt */
/** @typedef {import("./new_case.js").Way} Way */

const SLOW_MS = 15_000;
const WORDS_MS = 20_000;
const EARLIER_MS = 24 * 60 * 60 * 1000;

/** Under the button of a page that was opened anew: how far an alarm of the last day has come. @param {HTMLElement} host */
export function tellEarlier(host) {
  const tell = () => void showEarlier(host).catch(() => undefined);
  onChange("outbox", tell);
  onChange("cases", tell);
  tell();
}

/** @param {HTMLElement} host */
async function showEarlier(host) {
  const line = part(host, "earlier");
  const reports = (await entries("outbox")).map(([, report]) => asTold(report));
  const alarm = reports.filter((each) => isUnderWay(each, reports)).sort((one, other) => (one.written_at < other.written_at ? -1 : 1)).pop();
  line.hidden = !alarm;
  if (!alarm) return;
  const thread = alarm.case ? await read("cases", alarm.case) : undefined;
  const states = statesOf(alarm.id, alarm, thread?.events ?? []);
  const state = furthest(states);
  const place = states.refused ? '[data-part="refused"]' : `[data-state="${state}"] [data-part="state"]`;
  part(line, "earlier-state").textContent = host.querySelector(place)?.textContent ?? "";
  showMoment(part(line, "earlier-at"), states[state]);
}

/** @param {Waiting} report @param {Waiting[]} all */
function isUnderWay({ kind, state, written_at, case: name }, all) {
  const isOfToday = Date.now() - Date.parse(written_at) < EARLIER_MS;
  const isMeant = state !== "armed" && state !== "cancelled";
  return kind === "alarm" && isOfToday && isMeant && !all.some((each) => each.kind === "cancel" && each.case === name);
}

/**
 * Show what becomes of an alarm, from the end of its count-down on.
 * @param {HTMLElement} panel @param {Waiting} alarm
 * @param {Promise<boolean> | undefined} sealed whether it lies sealed on the phone; none: nothing of it is kept
 * @param {Promise<Receipt> | undefined} receipt
 */
export async function follow(panel, alarm, sealed, receipt) {
  panel.querySelector("h2")?.focus();
  panel.scrollIntoView({ block: "start" });
  offerMessage(panel, { id: alarm.id, at: alarm.written_at });
  setTimeout(() => void showSlow(panel, alarm.id), SLOW_MS);
  const words = Promise.resolve(receipt).catch(() => undefined).then((known) => known ?? prepareCase());
  if (!sealed) return followUnkept(panel, alarm, words);
  const show = () => void showProgress(panel, alarm.id, words).catch(() => undefined);
  onChange("outbox", show);
  onChange("cases", show);
  show();
  // Behind the alarm in the same line: it can never overtake it.
  offerCancel(panel, async () => sendInCase(panel, await caseOfAlarm(alarm.id, words), "cancel", { refers_to: alarm.id }));
  if (!(await sealed) && !(await isSealedAfterAll(alarm, words))) return followUnkept(panel, alarm, words);
  startDelivering();
  wakeWorkerLater();
  followNews();
  await sendPlace(panel, alarm.id, () => caseOfAlarm(alarm.id, words));
}

/**
 * Once more with the same words. Where there is no room for it, it goes from memory.
 * @param {Waiting} alarm @param {Promise<Receipt>} words
 */
async function isSealedAfterAll(alarm, words) {
  if (await sealAlarm(alarm.id, await words).catch(() => false)) return true;
  /** @type {Waiting | undefined} */
  const now = await read("outbox", alarm.id).catch(() => alarm);
  return !now || Boolean(now.envelope) || !isWaiting(asTold(now));
}

/** @param {HTMLElement} panel @param {string} id @param {Promise<Receipt>} words */
async function showProgress(panel, id, words) {
  /** @type {Waiting | undefined} */
  const kept = await read("outbox", id);
  if (!kept) return;
  const alarm = asTold(kept);
  const thread = alarm.case ? await read("cases", alarm.case) : undefined;
  const states = statesOf(id, alarm, thread?.events ?? []);
  showStates(panel, states);
  part(panel, "refused").hidden = !states.refused;
  part(panel, "arrived").hidden = !states.server;
  part(panel, "keep-open").hidden = Boolean(states.server);
  if (states.server) part(panel, "slow").hidden = true;
  if (thread) showReceipt(part(panel, "receipt"), thread);
  // No room for the case: the words are in memory only, and the answers need them.
  else if (alarm.case && part(panel, "receipt").dataset.case !== alarm.case && alarm.case === (await words).case) showReceipt(part(panel, "receipt"), await words);
  if (alarm.case) offerMessage(panel, { thread: alarm.case });
  showSaid(panel, alarm.sms_at);
  if (states.server) panel.dataset.delivered = "";
}

/** @param {HTMLElement} panel @param {string} id */
async function showSlow(panel, id) {
  const alarm = await read("outbox", id).catch(() => undefined);
  if (!alarm?.received_at && !("delivered" in panel.dataset)) part(panel, "slow").hidden = false;
}

/**
 * A phone that keeps nothing: try as long as this page is open, and say so.
 * @param {HTMLElement} panel @param {Waiting} alarm @param {Promise<Receipt>} words
 */
async function followUnkept(panel, alarm, words) {
  part(panel, "unkept").hidden = false;
  part(panel, "slow").hidden = false;
  showWay(panel, false);
  const sent = sendAlarm(panel, alarm, words);
  // In the same line as well: it goes when the alarm has gone.
  offerCancel(panel, async () => {
    const [id, { envelope }] = await cancelOf(alarm, await words);
    showWay(panel, false);
    void sent.then(() => sendUnkept(id, envelope, ({ is }) => showWay(panel, isThere(is)))).catch(() => undefined);
  });
  await sent;
  await sendPlace(panel, alarm.id, () => words);
}

/** @param {HTMLElement} panel @param {Waiting} alarm @param {Promise<Receipt>} words */
async function sendAlarm(panel, alarm, words) {
  const receipt = await words;
  showReceipt(part(panel, "receipt"), receipt);
  offerMessage(panel, { thread: receipt.case });
  const { envelope } = await sealBoth(alarm, receipt);
  /** @type {import("./new_case.js").CaseEvent[]} */
  let events = [];
  /** @type {Partial<Waiting>} */
  let report = {};
  const show = () => {
    const states = statesOf(alarm.id, { ...alarm, ...report }, events);
    showStates(panel, { ...states, kept: undefined });
    part(panel, "refused").hidden = !states.refused;
  };
  await sendUnkept(alarm.id, envelope, (outcome) => {
    const { is, received_at } = outcome;
    // Of one that is there already nobody says since when: it was a moment ago.
    report = { ...(is === "refused" && { state: is }), received_at: received_at ?? (isThere(is) ? new Date().toISOString() : undefined) };
    show();
    if (isThere(is)) panel.dataset.delivered = "";
    // A row without its seal may lie here after all.
    void note(alarm.id, outcome).catch(() => undefined);
    // What takes it back may wait behind it.
    showWay(panel, isThere(is) && part(panel, "cancel").hidden === false);
  });
  followUnkeptNews(receipt.case, (heard) => {
    events = heard;
    show();
  });
}

/** @param {Waiting} alarm @param {Receipt} receipt @returns {Promise<[string, { envelope: string }]>} */
async function cancelOf(alarm, receipt) {
  const id = newId();
  return [id, await written(receipt, "cancel", { refers_to: alarm.id }, id)];
}

/** A store that answered after all has sent it as well, under the same id: the server has it. @param {import("./deliver.js").Outcome["is"]} is */
function isThere(is) {
  return is === "delivered" || is === "conflict";
}

/** @param {HTMLElement} panel @param {boolean} isGone whether nothing of hers needs this page any more */
function showWay(panel, isGone) {
  part(panel, "arrived").hidden = !isGone;
  part(panel, "keep-open").hidden = isGone;
  // What is in memory only must not be reloaded away by a new version.
  panel.toggleAttribute("data-dirty", !isGone);
}

/**
 * As soon as it has its words. A full phone has no room for the case: then what is in memory is enough.
 * @param {string} id @param {Promise<Receipt>} words @returns {Promise<Way>}
 */
async function caseOfAlarm(id, words) {
  for (const end = performance.now() + WORDS_MS; performance.now() < end; ) {
    const alarm = await read("outbox", id);
    const thread = alarm?.case && (await read("cases", alarm.case));
    if (thread) return thread;
    const receipt = await words;
    if (alarm?.case === receipt.case) return receipt;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("no case");
}

/** The place is asked once, only now, and goes as a report of its own: a no holds nothing up. */
async function sendPlace(/** @type {HTMLElement} */ panel, /** @type {string} */ id, /** @type {() => Promise<Way>} */ way) {
  const where = await findPlace();
  if (where) offerMessage(panel, { where });
  if (where) await sendInCase(panel, await way(), "place", { where, refers_to: id });
  part(panel, where ? "place-sent" : "place-none").hidden = false;
}

/**
 * By the outbox; without room in it from memory, as soon as the alarm has gone.
 * @param {HTMLElement} panel @param {Way} way @param {string} kind @param {Record<string, unknown>} content
 */
async function sendInCase(panel, way, kind, content) {
  try {
    await postInCase(way, kind, content);
  } catch (error) {
    await untilDelivered(panel, error);
    const id = newId();
    showWay(panel, false);
    await sendUnkept(id, (await written(way, kind, content, id)).envelope, ({ is }) => showWay(panel, isThere(is)));
  }
}

/** @param {HTMLElement} panel @param {unknown} error what is said when it takes too long */
async function untilDelivered(panel, error) {
  for (const end = performance.now() + WORDS_MS; !("delivered" in panel.dataset); ) {
    if (performance.now() > end) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** @param {HTMLElement} panel @param {() => Promise<void>} tell */
function offerCancel(panel, tell) {
  const button = part(panel, "cancel");
  // In the place of what was offered before.
  button.onclick = async () => {
    button.hidden = true;
    try {
      await tell();
    } catch {
      button.hidden = false;
      return;
    }
    part(panel, "cancelled").hidden = false;
    hearAllNews().catch(() => undefined);
  };
}
