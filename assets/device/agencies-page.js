// @ts-check
import "./frame.js";
import "./agency-search.js";
import "./poster-scan.js";
