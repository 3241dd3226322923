// @ts-check
// Reads texts one after the other, by a recorded voice where there is one; a new start ends the old.
import { sentences } from "./listen_text.js";
import { hush, speak, voiceFor } from "./voices.js";

/** @typedef {import("./listen_text.js").Said} Said */
/** @typedef {"read" | "none" | "lost" | "stopped"} End none: no voice can read it; lost: it fell silent by itself */

/** Recorded voices; none where nothing may be fetched. @type {typeof import("./clips.js") | undefined} */
let recordings;

/** @param {typeof import("./clips.js")} clips */
export function readWith(clips) {
  recordings = clips;
}

/** Grows with every start and stop, so that what was begun before knows that it is over. */
let turn = 0;

/** @param {Said[]} said @returns {Promise<End>} */
export async function readAloud(said) {
  silence();
  recordings?.letSound();
  const mine = turn;
  const goesOn = () => mine === turn;
  try {
    const hasSpoken = await readAll(said, goesOn);
    return goesOn() ? (hasSpoken ? "read" : "none") : "stopped";
  } catch {
    return goesOn() ? "lost" : "stopped";
  }
}

export function silence() {
  turn += 1;
  hush();
  recordings?.hushClip();
}

/** @param {Said[]} said @param {() => boolean} goesOn */
async function readAll(said, goesOn) {
  let hasSpoken = false;
  for (const { text, lang, element } of said) {
    if (!goesOn()) break;
    element.classList.add("is-read");
    const reading = readOne(text, lang, goesOn).finally(() => element.classList.remove("is-read"));
    hasSpoken = (await reading) || hasSpoken;
  }
  return hasSpoken;
}

/** @param {string} text @param {string} lang @param {() => boolean} goesOn @returns {Promise<boolean>} whether it was heard */
async function readOne(text, lang, goesOn) {
  if (await playRecording(text, lang, goesOn)) return true;
  const voice = await voiceFor(lang);
  if (!voice) return false;
  for (const sentence of sentences(text)) if (goesOn()) await speak(sentence, voice);
  return true;
}

/** @param {string} text @param {string} lang @param {() => boolean} goesOn @returns {Promise<boolean>} whether it was heard */
async function playRecording(text, lang, goesOn) {
  const clip = await recordings?.clipOf(text, lang);
  if (!recordings || !clip || !goesOn()) return false;
  return recordings.play(clip).then(() => true, () => false);
}
