// @ts-check
import "./frame.js";
import "./old-note.js";
// Listens before the choice speaks.
import "./help-countries.js";
import "./destination-choice.js";
