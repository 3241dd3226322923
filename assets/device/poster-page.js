// @ts-check
import "./frame.js";
import "./print-button.js";
