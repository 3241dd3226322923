// @ts-check
// The way by SMS: a message filled in for her to send. A page never knows whether she did.
import { part, say, sayMoment } from "./page_texts.js";

const LONGEST = 160;

/** @param {HTMLElement} panel @param {import("./place.js").Place} [where] */
export function offerMessage(panel, where) {
  const link = panel.querySelector('a[data-part="sms"]');
  if (!(link instanceof HTMLAnchorElement)) return;
  const place = where ? ` ${where.lat},${where.lon}` : "";
  const text = `${link.dataset.text ?? ""}${place}`.slice(0, LONGEST);
  // "?&" is the one spelling that both Android and iOS take the text from.
  link.href = `sms:?&body=${encodeURIComponent(text)}`;
  part(panel, "sms-text").textContent = text;
  if (link.dataset.offered) return;
  link.dataset.offered = "";
  link.addEventListener("click", () => (part(panel, "sms-question").hidden = false));
  part(panel, "sms-yes").addEventListener("click", () => {
    part(panel, "sms-question").hidden = true;
    const time = sayMoment(new Date().toISOString());
    part(panel, "sms-said").hidden = false;
    part(panel, "sms-said").textContent = say(panel, "sms-said", { time });
  });
}
