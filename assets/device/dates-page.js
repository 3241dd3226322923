// @ts-check
import "./frame.js";
import "./date-bell.js";
import "./date-list.js";
