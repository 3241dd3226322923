// @ts-check
import "./frame.js";
// First of all: the alarm must be ready before anything else is.
import "./alarm-button.js";
import "./checklist-left.js";
import "./home-greeting.js";
import "./install-hint.js";
import "./phone-contents.js";
