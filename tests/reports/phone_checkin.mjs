// Reckons the hours of a check-in as the phone does; the cases come on standard input.
import { readFileSync } from "node:fs";
import { hoursOf, isAsked, meantHour } from "../../assets/device/checkin_days.js";

const { hours = [], asked = [] } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({
  hours: hours.map(({ day, time, every, times }) => hoursOf(day, time, every, times)),
  asked: asked.map(({ due, answered, now }) => isAsked(due, answered, Date.parse(now))),
  meant: asked.map(({ due, now }) => meantHour(due, Date.parse(now)) ?? null),
}));
