// @ts-check
// What stands before every other page while the phone is locked. Alarm and numbers need no PIN.
import "./alarm-button.js";
import "./frame.js";
import "./lock-screen.js";
