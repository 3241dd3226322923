// @ts-check
// First of all: the alarm must be ready before anything else is.
import "./alarm-button.js";
import "./frame.js";
// Early, because the browser makes its offer once and to whoever listens then.
import "./install-hint.js";

// What tells her where she stands may come a moment later than what calls for help.
import("./home_sections.js").catch(() => undefined);
