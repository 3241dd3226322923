// @ts-check
import "./frame.js";
import "./safety-plan.js";
