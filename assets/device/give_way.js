// @ts-check
// What is on its way out over a slow line stops for an alarm, and goes again behind it.
import { onChange, read } from "./store.js";

let released = 0;
/** @type {Set<() => void>} */
const stops = new Set();

onChange("outbox", async (key) => {
  const report = key && (await read("outbox", key).catch(() => undefined));
  if (report?.kind !== "alarm" || report.state !== "queued") return;
  released++;
  for (const stop of stops) stop();
});

/** How many alarms were heard of: asked before one decides what goes next. */
export function alarmsReleased() {
  return released;
}

/** @param {number} since @param {() => void} stop @returns {() => void} it is over: no longer */
export function giveWay(since, stop) {
  if (released !== since) stop();
  stops.add(stop);
  return () => void stops.delete(stop);
}
