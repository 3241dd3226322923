// @ts-check
import "./frame.js";
import "./hand-over.js";
import "./guide-talk.js";
