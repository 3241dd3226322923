// @ts-check
// Everything behind the alarm button that may come a moment later: words, seal, sending, answers.
import { entries, onChange, read } from "./store.js";
import { hearAllNews, followNews, statesOf } from "./case_thread.js";
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
  const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
  const alarm = reports.filter((each) => isUnderWay(each, reports)).sort((one, other) => (one.written_at < other.written_at ? -1 : 1)).pop();
  line.hidden = !alarm;
  if (!alarm) return;
  const thread = alarm.case ? await read("cases", alarm.case) : undefined;
  const states = statesOf(alarm.id, alarm, thread?.events ?? []);
  const state = furthest(states);
  const said = host.querySelector(`[data-state="${state}"] [data-part="state"]`);
  part(line, "earlier-state").textContent = said?.textContent ?? "";
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
 * @param {Promise<unknown> | undefined} ready its seal; or, when nothing can be kept, its receipt
 * @param {boolean} isKept
 */
export async function follow(panel, alarm, ready, isKept) {
  panel.querySelector("h2")?.focus();
  panel.scrollIntoView({ block: "start" });
  offerMessage(panel, { id: alarm.id, at: alarm.written_at });
  setTimeout(() => void showSlow(panel, alarm.id), SLOW_MS);
  if (!isKept) return followUnkept(panel, alarm, await /** @type {Promise<Receipt> | undefined} */ (ready));
  const show = () => void showProgress(panel, alarm.id).catch(() => undefined);
  onChange("outbox", show);
  onChange("cases", show);
  show();
  // Behind the alarm in the same line: it can never overtake it.
  offerCancel(panel, async () => void (await postInCase(await caseOfAlarm(alarm.id), "cancel", { refers_to: alarm.id })));
  await ready;
  startDelivering();
  wakeWorkerLater();
  followNews();
  await sendPlace(panel, alarm.id);
}

/** @param {HTMLElement} panel @param {string} id */
async function showProgress(panel, id) {
  const alarm = await read("outbox", id);
  if (!alarm) return;
  const thread = alarm.case ? await read("cases", alarm.case) : undefined;
  const states = statesOf(id, alarm, thread?.events ?? []);
  showStates(panel, states);
  part(panel, "refused").hidden = !states.refused;
  part(panel, "arrived").hidden = !states.server;
  part(panel, "keep-open").hidden = Boolean(states.server);
  if (states.server) part(panel, "slow").hidden = true;
  if (thread) showReceipt(part(panel, "receipt"), thread);
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
 * @param {HTMLElement} panel @param {Waiting} alarm @param {Receipt} [receipt]
 */
async function followUnkept(panel, alarm, receipt) {
  part(panel, "unkept").hidden = false;
  part(panel, "slow").hidden = false;
  const words = receipt ? Promise.resolve(receipt) : prepareCase();
  const sent = sendAlarm(panel, alarm, words);
  // In the same line as well: it goes when the alarm has gone.
  offerCancel(panel, async () => {
    const [id, { envelope }] = await cancelOf(alarm, await words);
    showWay(panel, false);
    void sent.then(() => sendUnkept(id, envelope, ({ is }) => showWay(panel, isThere(is)))).catch(() => undefined);
  });
  await sent;
}

/** @param {HTMLElement} panel @param {Waiting} alarm @param {Promise<Receipt>} words */
async function sendAlarm(panel, alarm, words) {
  const receipt = await words;
  showReceipt(part(panel, "receipt"), receipt);
  offerMessage(panel, { thread: receipt.case });
  const { envelope } = await sealBoth(alarm, receipt);
  await sendUnkept(alarm.id, envelope, ({ is, received_at }) => {
    const none = { kept: undefined, office: undefined, opened: undefined, refused: is === "refused" };
    showStates(panel, { ...none, server: received_at });
    part(panel, "refused").hidden = is !== "refused";
    // What takes it back may wait behind it.
    showWay(panel, isThere(is) && part(panel, "cancel").hidden === false);
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
}

/**
 * As soon as it has its words. A full phone has no room for them: then there is nothing to write behind.
 * @param {string} id @returns {Promise<import("./new_case.js").Case>}
 */
async function caseOfAlarm(id) {
  for (const end = performance.now() + WORDS_MS; performance.now() < end; ) {
    const alarm = await read("outbox", id);
    const thread = alarm?.case && (await read("cases", alarm.case));
    if (thread) return thread;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("no case");
}

/** The place is asked once, only now, and goes as a report of its own: a no holds nothing up. */
async function sendPlace(/** @type {HTMLElement} */ panel, /** @type {string} */ id) {
  const where = await findPlace();
  if (where) offerMessage(panel, { where });
  if (where) await postInCase(await caseOfAlarm(id), "place", { where, refers_to: id });
  part(panel, where ? "place-sent" : "place-none").hidden = false;
}

/** @param {HTMLElement} panel @param {() => Promise<void>} tell */
function offerCancel(panel, tell) {
  const button = part(panel, "cancel");
  button.addEventListener("click", async () => {
    button.hidden = true;
    try {
      await tell();
    } catch {
      button.hidden = false;
      return;
    }
    part(panel, "cancelled").hidden = false;
    hearAllNews().catch(() => undefined);
  });
}
