// @ts-check
// The way by SMS: a message filled in for her to send. A page never knows whether she did.
import { change } from "./store.js";
import { part, sayMoment } from "./page_texts.js";
import { isDemonstration } from "./space.js";
import { smsLink, smsText } from "./sms_text.js";

/** @type {string} the office's number; empty: she chooses whom she trusts */
// @ts-ignore -- the name is replaced by the bundler
export const NUMBER = typeof __SMS_NUMBER__ === "string" ? __SMS_NUMBER__ : "";

/** @typedef {Omit<import("./sms_text.js").Said, "words"> & { id?: string }} Known what may stand in it by now; `id`: the report it is about */

/** @type {WeakMap<Element, Known>} */
const knownOf = new WeakMap();

/** @param {HTMLElement} panel @param {Known} known each is known at its own time, and stays */
export function offerMessage(panel, known = {}) {
  const link = panel.querySelector('a[data-part="sms"]');
  // In a demonstration an SMS would be a real call for help.
  if (!(link instanceof HTMLAnchorElement) || isDemonstration) return;
  const isNew = !knownOf.has(link);
  knownOf.set(link, { ...knownOf.get(link), ...known });
  const text = textOf(link);
  link.href = smsLink(NUMBER, text);
  part(panel, "sms-text").textContent = text;
  part(panel, "sms-office").hidden = !NUMBER;
  if (isNew) listenTo(panel, link);
}

/** @param {HTMLElement} panel @param {HTMLAnchorElement} link */
function listenTo(panel, link) {
  const copy = part(panel, "sms-copy");
  const copied = part(panel, "sms-copied");
  const asks = () => (part(panel, "sms-question").hidden = false);
  link.addEventListener("click", asks);
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(part(panel, "sms-text").textContent ?? "").then(() => (copied.hidden = false), () => undefined);
    asks();
  });
  part(panel, "sms-yes").addEventListener("click", () => void keepSaid(panel, knownOf.get(link)?.id));
}

/** Hers, not ours: nobody but her knows whether it went. @param {HTMLElement} panel @param {string} [id] */
async function keepSaid(panel, id) {
  const sms_at = new Date().toISOString();
  showSaid(panel, sms_at);
  // Where nothing can be kept, it is said for as long as the page is open.
  if (id) await change("outbox", id, (now) => now && { ...now, sms_at }).catch(() => undefined);
}

/** @param {HTMLElement} panel @param {string | undefined} sms_at */
export function showSaid(panel, sms_at) {
  if (!sms_at) return;
  const line = part(panel, "sms-said");
  part(panel, "sms-question").hidden = true;
  line.hidden = false;
  line.textContent = (line.dataset.words ?? "").replace("{time}", sayMoment(sms_at));
}

/** @param {HTMLElement} link */
function textOf(link) {
  const { text = "", office = "" } = link.dataset;
  const known = knownOf.get(link);
  if (NUMBER) return smsText({ ...known, words: office });
  // To somebody she trusts: what they need, to the metre.
  return known?.where ? `${text} ${known.where.lat},${known.where.lon}` : text;
}
