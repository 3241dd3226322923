// @ts-check
import "./frame.js";
import "./old-note.js";
import "./open-asked.js";
// Listens before the choice speaks.
import "./help-countries.js";
import "./country-choice.js";
