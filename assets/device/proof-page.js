// @ts-check
import "./frame.js";
import "./open-asked.js";
