// @ts-check
// The harmless page. It looks like nothing else, so nothing of the frame is here.
import { FACE } from "./face_kept.js";
import { watchFront } from "./front_gestures.js";
import { noteLeft } from "./leave-link.js";
import { sendWhatWaits } from "./send_waiting.js";
import { read } from "./store.js";

/** Where the recipe stays the face of the app, Back never leads in again from this window. */
async function stayAway() {
  if ((await read("settings", FACE))?.stays) noteLeft(Infinity);
}

watchFront(document.body);
stayAway().catch(() => undefined);
// She may have left right after an alarm, and nobody else is here to send it.
sendWhatWaits();
