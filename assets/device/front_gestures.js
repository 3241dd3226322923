// @ts-check
// Two gestures that nobody makes by chance on a recipe: its title held long leads back into the
// app, its last heading held long deletes everything.
import { countDown } from "./count_down.js";
import { FACE, takenOff } from "./face_kept.js";
import { onHold } from "./hold.js";
import { noteLeft } from "./leave-link.js";
import { change, read } from "./store.js";

export const BACK_MS = 3000;
const ERASE_HOLD_MS = 2000;
const COUNT_MS = 5000;

/** @param {HTMLElement} front @param {() => void} back what the held title leads to */
export function watchFront(front, back = () => void goBack()) {
  const title = front.querySelector("h1");
  const last = [...front.querySelectorAll("h2")].pop();
  if (title) watch(title, BACK_MS, back);
  if (last) watch(last, ERASE_HOLD_MS, () => void erase(front));
}

/** @param {HTMLElement} heading @param {number} length_ms @param {() => void} done */
function watch(heading, length_ms, done) {
  heading.tabIndex = 0;
  onHold(heading, { length_ms, done });
}

async function goBack() {
  noteLeft(0);
  await change("settings", FACE, takenOff).catch(() => undefined);
  location.replace(await home().catch(() => "/"));
}

async function home() {
  const tag = (await read("settings", "language")) ?? (await read("settings", "languages"))?.[0];
  return tag ? `/${tag}` : "/";
}

/** @param {HTMLElement} front */
async function erase(front) {
  if (!(await countDown(front, COUNT_MS))) return;
  const { eraseEverything } = await import("./erase.js");
  await eraseEverything(location.pathname);
}
