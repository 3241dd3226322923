// @ts-check
import "./frame.js";
import "./case-list.js";
import "./case-words.js";
import "./push-offer.js";
