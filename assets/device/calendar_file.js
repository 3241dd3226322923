// @ts-check
// Her dates for the phone's own calendar (RFC 5545). A calendar shows itself to others, so a
// date says nothing of what it is about: one neutral title for all.
import { daysUntil } from "./days.js";
import { remindersOf } from "./dates_ahead.js";

/** @typedef {import("./dates_ahead.js").KeptDate} KeptDate */

const LONGEST_LINE = 75;
/** At this hour of the morning, where the phone is. */
const HOUR = 9;

/** @param {[string, KeptDate][]} kept @param {string} title @param {Date} now @returns {string} */
export function calendarFile(kept, title, now) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bekal//Dates//EN",
    ...kept.flatMap(([id, date]) => eventOf(id, date, title, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** The same id each time: a calendar that has it already changes it and adds none.
 * @param {string} id @param {KeptDate} date @param {string} title @param {Date} now */
function eventOf(id, date, title, now) {
  return [
    "BEGIN:VEVENT",
    `UID:bekal-${id}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${date.day.replace(/-/g, "")}`,
    "DURATION:P1D",
    `SUMMARY:${escaped(title)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    ...remindersOf(date).flatMap((day) => alarmOf(daysUntil(date.day, day), title)),
    "END:VEVENT",
  ];
}

/** @param {number} days before @param {string} title */
function alarmOf(days, title) {
  const trigger = days ? `-P${days - 1}DT${24 - HOUR}H` : `PT${HOUR}H`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Lines are counted in bytes, and a letter is never cut in two. @param {string} line */
function folded(line) {
  const bytes = new TextEncoder();
  let [room, text] = [LONGEST_LINE, ""];
  for (const letter of line) {
    const size = bytes.encode(letter).length;
    if (size > room) [room, text] = [LONGEST_LINE - 1, `${text}\r\n `];
    room -= size;
    text += letter;
  }
  return text;
}
