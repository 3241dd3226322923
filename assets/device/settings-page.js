// @ts-check
import "./frame.js";
import "./country-choice.js";
import "./erase-all.js";
import "./keep-promise.js";
import "./phone-contents.js";
import "./version-check.js";
import "./voice-pack.js";
