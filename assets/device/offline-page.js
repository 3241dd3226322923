// @ts-check
import "./frame.js";
import "./phone-contents.js";
