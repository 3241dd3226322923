// @ts-check
// Whatever page happens to be open sends what still waits, whatever the page is about.
import { fetchRoad } from "./road.js";
import { entries, onChange } from "./store.js";

const AGAIN_MS = 2000;
const LONGEST_MS = 5 * 60_000;
// Longer than a count-down: the window that counted may be gone by then.
const BESIDE_MS = 10_000;

/** Whether the server was asked what it still has of the reports it took. */
let isAsked = false;

/** Now, when the signal is back, when she looks again, and when another window has kept something. */
export function sendWhatWaits() {
  void look();
  addEventListener("online", () => {
    isAsked = false;
    void look();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
  });
  onChange("outbox", () => setTimeout(look, BESIDE_MS));
}

/** A store that cannot be read yet is tried again: nobody else would. */
async function look(pause = AGAIN_MS) {
  try {
    const reports = await entries("outbox");
    if (!isAsked && reports.some(([, report]) => isHeld(report))) askAfterThem();
    const waiting = reports.map(([, report]) => report).filter(waits);
    if (waiting.length) (await fetchRoad()).deliverBeside(waiting.some(({ kind }) => kind === "alarm"));
  } catch {
    setTimeout(look, pause, Math.min(2 * pause, LONGEST_MS));
  }
}

/** A server that was put back from a copy may have lost them. On the page behind the cross nothing is asked for. */
function askAfterThem() {
  if (!document.querySelector("leave-link")) return;
  isAsked = true;
  void import("./case_thread.js").then(({ hearAllNews }) => hearAllNews()).catch(() => undefined);
}

/** @param {import("./deliver.js").Waiting} report */
function isHeld({ state, envelope }) {
  return state === "delivered" && envelope !== undefined;
}

/** @param {import("./deliver.js").Waiting} report */
function waits({ state, envelope }) {
  return state === "queued" || state === "armed" || (state === "refused" && envelope !== undefined);
}
