// @ts-check
// What an SMS to the office says; ltsa_pwa/reports/sms.py reads it. Plain letters, so that it is
// one message on every network, and not a word of what happened: others can read this.

const LONGEST = 160;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
// 128 bits leave two of the last letter free.
const MARKS = { alarm: "00", report: "01", well: "10" };

/**
 * @typedef {object} Said
 * @property {string} words
 * @property {keyof typeof MARKS} [about]
 * @property {string} [thread] 32 hexadecimal letters
 * @property {{ lat: number, lon: number }} [where]
 * @property {string} [at] when it was written on the phone
 */

/** @param {Said} said @returns {string} */
export function smsText({ words, about = "alarm", thread, where, at }) {
  const code = thread && inLetters(thread, about);
  // To a kilometre, and without the seconds.
  const place = where && `${where.lat.toFixed(2)},${where.lon.toFixed(2)}`;
  const time = at && `${new Date(at).toISOString().slice(0, 16)}Z`;
  return [words, code, place, time].filter(Boolean).join(" ").slice(0, LONGEST);
}

/** "?&" is the one spelling that both Android and iOS take the text from. @param {string} number @param {string} text */
export function smsLink(number, text) {
  return `sms:${number}?&body=${encodeURIComponent(text)}`;
}

/** 128 bits in 26 letters that no gateway changes. @param {string} thread @param {keyof typeof MARKS} about */
function inLetters(thread, about) {
  const bits = Array.from(thread, (digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const fives = `${bits}${MARKS[about]}`.match(/.{5}/g) ?? [];
  return fives.map((five) => LETTERS[parseInt(five, 2)]).join("");
}
