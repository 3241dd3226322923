// @ts-check
import "./frame.js";
import "./check-in.js";
