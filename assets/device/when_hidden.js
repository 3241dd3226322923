// @ts-check
// By her choice: what is seen when the app goes into the background is the recipe, so that the
// phone's list of open apps is more likely to show it.
import { FACE, takenOff } from "./face_kept.js";
import { frontCopy, frontTitle } from "./front.js";
import { watchFront } from "./front_gestures.js";
import { change, onChange, read } from "./store.js";

/** @type {import("./face_kept.js").Face} */
let face = {};
/** @type {HTMLElement | undefined} */
let front;
let title = "";

async function look() {
  face = (await read("settings", FACE).catch(() => undefined)) ?? {};
}

function cover() {
  const copy = face.hides && !front ? frontCopy() : undefined;
  if (!copy) return;
  front = document.createElement("div");
  front.className = "front";
  front.lang = "id";
  front.dir = "ltr";
  front.append(copy);
  title = document.title;
  document.title = frontTitle();
  document.body.append(front);
  document.documentElement.classList.add("fronted");
  watchFront(front, () => void uncover());
  // Also for a phone that ends the app while it is away.
  if (face.stays) change("settings", FACE, (now) => ({ ...now, up: true })).catch(() => undefined);
}

async function uncover() {
  front?.remove();
  front = undefined;
  document.title = title;
  document.documentElement.classList.remove("fronted");
  await change("settings", FACE, takenOff).catch(() => undefined);
}

function seen() {
  if (front && !face.stays) void uncover();
}

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? cover() : seen()));
addEventListener("pagehide", cover);
addEventListener("pageshow", seen);
onChange("settings", (key) => void (key === undefined || key === FACE ? look() : undefined));
void look();
