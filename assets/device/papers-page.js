// @ts-check
import "./frame.js";
import "./paper-register.js";
