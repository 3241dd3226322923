// @ts-check
// Bundled by itself: not one module that can send or fetch may come into it, and frame.js can.
import "./leave-link.js";
import "./practice-mode.js";
import "./practice-alarm.js";
import "./practice-report.js";
import "./listen_buttons.js";
