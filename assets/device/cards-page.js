// @ts-check
import "./frame.js";
// Listen before the choices speak.
import "./show-cards.js";
import "./card-language.js";
import "./card-number.js";
import "./country-choice.js";
