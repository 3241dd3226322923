// @ts-check
// Recorded voices, where somebody has spoken a text: better than any machine's.
import { plain } from "./listen_text.js";

/** @typedef {{ bytes: number, clips: Record<string, string> }} Recorded digest of a text → address of its clip */

/** @type {Map<string, Promise<Recorded>>} */
const lists = new Map();
const NONE = { bytes: 0, clips: {} };

/** What has been recorded in a language. @param {string} tag @returns {Promise<Recorded>} */
export function recorded(tag) {
  const list = lists.get(tag) ?? fetch(`/voice/${tag}.json`).then((answer) => (answer.ok ? answer.json() : NONE)).catch(() => NONE);
  lists.set(tag, list);
  return list;
}

/** @param {string} text as it stands on the page @param {string} tag @returns {Promise<string | undefined>} address */
export async function clipOf(text, tag) {
  const { clips } = await recorded(tag);
  // Most languages have none: then nothing needs to be reckoned.
  return Object.keys(clips).length ? clips[await digest(text)] : undefined;
}

/** @param {string} text */
async function digest(text) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(plain(text).normalize("NFC")));
  return [...new Uint8Array(hash).slice(0, 8)].map((each) => each.toString(16).padStart(2, "0")).join("");
}

/** @type {HTMLAudioElement | undefined} */
let player;

/** One for all: a browser lets on only what a finger has let on once. */
export function letSound() {
  // In the page, so that the way out finds and stops it.
  player ??= document.body.appendChild(document.createElement("audio"));
}

/** To its end. @param {string} address @returns {Promise<void>} rejects when it cannot be played */
export function play(address) {
  letSound();
  const sound = /** @type {HTMLAudioElement} */ (player);
  return new Promise((resolve, reject) => {
    sound.onended = () => resolve();
    sound.onerror = () => reject(new Error("no sound"));
    sound.src = address;
    sound.play().catch(reject);
  });
}

export function hushClip() {
  player?.pause();
}
