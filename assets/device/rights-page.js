// @ts-check
import "./frame.js";
import "./old-note.js";
import "./open-asked.js";
import "./hand-over.js";
import "./own-mission.js";
