// @ts-check
import "./frame.js";
import "./checklist-left.js";
import "./home-greeting.js";
import "./install-hint.js";
import "./phone-contents.js";
