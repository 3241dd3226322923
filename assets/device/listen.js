// @ts-check
// Buttons to listen, with the recorded voices that this page may fetch.
import * as clips from "./clips.js";
import { readWith } from "./read_aloud.js";
import "./listen_buttons.js";

readWith(clips);
