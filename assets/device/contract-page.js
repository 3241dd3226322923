// @ts-check
import "./frame.js";
import "./old-note.js";
import "./contract-check.js";
