// @ts-check
import "./frame.js";
import "./old-note.js";
import "./paper-register.js";
