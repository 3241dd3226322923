// @ts-check
import "./frame.js";
import "./review-form.js";
