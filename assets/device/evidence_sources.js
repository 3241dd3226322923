// @ts-check
// Where evidence comes from: a picture, a file, the text of a chat, the microphone.
import { Capture, NotTaken } from "./evidence_capture.js";
import { LARGEST_PIECE } from "./evidence_shelf.js";
import { madeSmall } from "./photo.js";
import { stayAwake } from "./stay_awake.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */

// A kill loses at most so much; more often would make more pieces than a bad line carries.
const SLICE_MS = 5000;
const BITS_PER_SECOND = 32_000;
// First what every office can play, and Primero takes.
const SOUNDS = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg"];

/** @param {Evidence["source"]} source @param {Blob} blob @param {string} [name] @param {string} [thread] */
async function take(source, blob, name, thread) {
  if (!blob.size) throw new NotTaken("empty");
  const capture = await Capture.begin({ source, type: blob.type, name, for: thread });
  try {
    let at = 0;
    for (; at + LARGEST_PIECE < blob.size; at += LARGEST_PIECE) await capture.add(await slice(blob, at));
    return await capture.finish(await slice(blob, at));
  } catch (error) {
    await capture.abandon();
    throw error;
  }
}

/** A file may be changed or deleted while it is read. @param {Blob} blob @param {number} at */
async function slice(blob, at) {
  const wanted = Math.min(LARGEST_PIECE, blob.size - at);
  const bytes = await new Response(blob.slice(at, at + wanted)).arrayBuffer().catch(() => undefined);
  if (bytes?.byteLength !== wanted) throw new NotTaken("changed");
  return new Uint8Array(bytes);
}

/**
 * Drawn anew, so that the place in it is gone; as the camera made it only where she asks for that.
 * @param {File} file @param {boolean} asItIs @param {string} [thread]
 */
export async function takePhoto(file, asItIs, thread) {
  if (!file.size) throw new NotTaken("empty");
  const picture = asItIs ? file : new Blob([await madeSmall(file)], { type: "image/jpeg" });
  return take("photo", picture, undefined, thread);
}

/** @param {File} file @param {string} [thread] */
export function takeFile(file, thread) {
  return take("file", file, file.name, thread);
}

/** @param {string} text @param {string} [thread] */
export function takeChat(text, thread) {
  return take("chat", new Blob([text], { type: "text/plain" }), undefined, thread);
}

/** @typedef {{ stop: () => void, done: Promise<Evidence> }} Recording */

/** @param {string} [thread] @returns {Promise<Recording>} when the microphone is open */
export async function record(thread) {
  if (!window.MediaRecorder || !navigator.mediaDevices) throw new NotTaken("no-recorder");
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error) => {
    // Another app has it, or it broke; otherwise she, or the phone, said no.
    throw new NotTaken(error.name === "NotAllowedError" || error.name === "SecurityError" ? "refused" : "busy");
  });
  const mimeType = SOUNDS.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(microphone, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const letGo = () => microphone.getTracks().forEach((track) => track.stop());
  try {
    const capture = await Capture.begin({ source: "sound", type: recorder.mimeType || (mimeType ?? ""), for: thread });
    const done = recorded(recorder, capture).finally(letGo);
    return { stop: () => recorder.state !== "inactive" && recorder.stop(), done };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** @param {MediaRecorder} recorder @param {Capture} capture @returns {Promise<Evidence>} */
function recorded(recorder, capture) {
  return new Promise((resolve, reject) => {
    let kept = Promise.resolve();
    /** @type {unknown} */
    let trouble;
    /** @type {Uint8Array | undefined} */
    let last;
    // One after the other: their numbers are their order.
    recorder.ondataavailable = ({ data }) => {
      const isLast = recorder.state === "inactive";
      kept = kept.then(async () => {
        const bytes = new Uint8Array(await new Response(data).arrayBuffer());
        if (isLast) last = bytes;
        else if (!trouble) await capture.add(bytes);
      }).catch((error) => {
        trouble = error;
        if (recorder.state !== "inactive") recorder.stop();
      });
    };
    // The microphone was pulled out or taken: what is recorded is kept.
    recorder.onstop = () => {
      void stayAwake(false);
      kept.then(() => (trouble ? Promise.reject(trouble) : capture.finish(last))).then(resolve, async (error) => {
        // A full phone keeps what it has: the end is missing, and the office is told so.
        await (capture.row.pieces ? capture.breakOff() : capture.abandon()).catch(() => undefined);
        reject(error);
      });
    };
    recorder.start(SLICE_MS);
    void stayAwake(true);
  });
}
