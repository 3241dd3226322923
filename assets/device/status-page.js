// @ts-check
import "./frame.js";
import "./hand-over.js";
import "./status-form.js";
import "./village-card.js";
import "./village-choice.js";
