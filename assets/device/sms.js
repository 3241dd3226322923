// @ts-check
// The way by SMS: a message filled in for her to send. A page never knows whether she did.
import { part, say, sayMoment } from "./page_texts.js";

const LONGEST = 160;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** @type {string} the office's number; empty: she chooses whom she trusts */
// @ts-ignore -- the name is replaced by the bundler
const NUMBER = typeof __SMS_NUMBER__ === "string" ? __SMS_NUMBER__ : "";

/**
 * @param {HTMLElement} panel
 * @param {{ where?: import("./place.js").Place, thread?: string }} known what may stand in it by now
 */
export function offerMessage(panel, { where, thread } = {}) {
  const link = panel.querySelector('a[data-part="sms"]');
  if (!(link instanceof HTMLAnchorElement)) return;
  // Each is known at its own time, and stays.
  if (where) link.dataset.place = NUMBER ? `${where.lat.toFixed(2)},${where.lon.toFixed(2)}` : `${where.lat},${where.lon}`;
  if (thread) link.dataset.thread = inLetters(thread);
  const text = textOf(link);
  // "?&" is the one spelling that both Android and iOS take the text from.
  link.href = `sms:${NUMBER}?&body=${encodeURIComponent(text)}`;
  part(panel, "sms-text").textContent = text;
  part(panel, "sms-office").hidden = !NUMBER;
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

/**
 * To the office in plain letters, so that it is one SMS; the thread joins it to what comes by
 * data, and the place is rounded to a kilometre: others can read this.
 * @param {HTMLElement} link
 */
function textOf({ dataset: { text, office, thread, place } }) {
  const parts = NUMBER ? [office, thread, place] : [text, place];
  return parts.filter(Boolean).join(" ").slice(0, LONGEST);
}

/** The 128 bits of a thread in 26 letters that no gateway changes. @param {string} thread hexadecimal */
function inLetters(thread) {
  const bits = Array.from(thread, (digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const fives = bits.padEnd(130, "0").match(/.{5}/g) ?? [];
  return fives.map((five) => LETTERS[parseInt(five, 2)]).join("");
}
