// @ts-check
import "./frame.js";
import "./agency-search.js";
import "./push-offer.js";
import "./poster-scan.js";
