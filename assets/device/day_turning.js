// @ts-check
// When this phone's day becomes another one: a page lies open for days, or sleeps behind others.
import { today } from "./agency_standing.js";

const EVERY_MS = 60_000;
const A_MOMENT_MS = 1000;

/** @param {() => void} turned called once for each new day */
export function onNewDay(turned) {
  let day = today();
  const look = () => {
    if (day === today()) return;
    day = today();
    turned();
  };
  const wait = () => setTimeout(() => (look(), wait()), untilMidnight());
  wait();
  // A phone that slept counts its timers late, and a clock may be set.
  setInterval(look, EVERY_MS);
  document.addEventListener("visibilitychange", look);
}

function untilMidnight() {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + A_MOMENT_MS;
}
