// @ts-check
import "./frame.js";
import "./hand-over.js";
import "./sign-list.js";
