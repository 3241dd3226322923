// @ts-check
import "./frame.js";
import "./guide-offer.js";
import "./hand-over.js";
import "./old-note.js";
