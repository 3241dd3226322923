// @ts-check
// What every page does. Kept tiny: it is on the way to the alarm on every first visit.
import "./keep_inside.js";
import "./language-list.js";
import "./leave-link.js";
import "./update-line.js";
import { sendWhatWaits } from "./send_waiting.js";
import { isDemonstration } from "./space.js";
import { entries, keys } from "./store.js";

const IDLE_MS = 3000;
const LISTEN_MS = 200;
const SIGNS_MS = 30_000;
const LONGEST_SIGNS_MS = 15 * 60_000;
const AGENCIES = "/api/agencies";
const LIST_AGE_MS = 6 * 60 * 60_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let signs;
let pause_ms = SIGNS_MS;

/** A sign that she is well is no report; it has its own way, from whatever page, until it is told. */
async function giveSigns() {
  clearTimeout(signs);
  try {
    const [[, checkin] = []] = await entries("checkins");
    if (checkin?.wants || checkin?.well) await import("./checkin_road.js").then(({ tellUntold }) => tellUntold());
  } catch {
    clearTimeout(signs);
    signs = setTimeout(giveSigns, pause_ms);
    pause_ms = Math.min(2 * pause_ms, LONGEST_SIGNS_MS);
  }
}

/** Files go on where they stopped; home loads nothing of that for whoever has none. */
async function carryFiles() {
  if (!document.querySelector("leave-link") || !(await keys("evidence").catch(() => [])).length) return;
  (await import("./evidence_road.js")).startCarrying();
}

/** The agency list comes along with the pages, so that she can look one up where there is no signal. */
async function keepAgencyList() {
  // On the page behind the cross nothing is asked for.
  if (!("serviceWorker" in navigator) || !document.querySelector("leave-link")) return;
  await navigator.serviceWorker.ready;
  const { keptRegister, newerRegister } = await import("./agency_register.js");
  const kept = await keptRegister().catch(() => undefined);
  if (!kept || Date.now() - Date.parse(kept.kept_at) > LIST_AGE_MS) await newerRegister(AGENCIES, kept, () => undefined);
}

/** Of a practice nothing stays. */
async function wipePractice() {
  if (!(await entries("practice").catch(() => [])).length) return;
  const { wipeLeft } = await import("./practice_record.js");
  await wipeLeft();
}

/** A paired phone hears whether the desk has taken it back, whatever page is open. */
async function hearDesk() {
  if (!document.querySelector("leave-link")) return;
  const kept = await entries("outreach").catch(() => []);
  if (kept.some(([key]) => key.startsWith("phone:"))) await import("./outreach_phones.js").then(({ lookAfter }) => lookAfter());
}

/** Buttons to listen, and the recipe at hand, come after everything that cannot wait. */
function later() {
  void import("./listen.js");
  void import("./when_hidden.js");
  wipePractice().catch(() => undefined);
}

if (isDemonstration) void import("./played_line.js").then(({ showPlayed }) => showPlayed());
addEventListener("load", () => void keepAgencyList());
addEventListener("load", () => setTimeout(later, LISTEN_MS));
addEventListener("load", () => void carryFiles());
addEventListener("load", () => setTimeout(hearDesk, IDLE_MS));
for (const sign of ["load", "online", "visibilitychange"]) addEventListener(sign, () => void giveSigns());
if ("requestIdleCallback" in window) requestIdleCallback(sendWhatWaits, { timeout: IDLE_MS });
else setTimeout(sendWhatWaits, IDLE_MS / 3);
