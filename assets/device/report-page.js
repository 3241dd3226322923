// @ts-check
import "./frame.js";
import "./report-form.js";
// Before country-choice, which tells the country as soon as it is defined.
import "./near-numbers.js";
import "./country-choice.js";
import "./old-note.js";
