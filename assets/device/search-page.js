// @ts-check
import "./frame.js";
import "./search-all.js";
