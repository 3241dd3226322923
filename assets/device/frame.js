// @ts-check
// What every page does. Kept tiny: it is on the way to the alarm on every first visit.
import "./language-list.js";
import "./leave-link.js";
import "./update-line.js";
import { entries } from "./store.js";

const IDLE_MS = 3000;

/** A page that happens to be open sends what still waits, whatever it is about. */
async function sendWhatWaits() {
  const reports = await entries("outbox").catch(() => []);
  if (!reports.some(([, { state }]) => state === "queued" || state === "armed")) return;
  const { startDelivering } = await import("./outbox.js");
  startDelivering();
}

if ("requestIdleCallback" in window) requestIdleCallback(sendWhatWaits, { timeout: IDLE_MS });
else setTimeout(sendWhatWaits, IDLE_MS / 3);
