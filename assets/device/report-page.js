// @ts-check
import "./frame.js";
import "./report-form.js";
