// @ts-check
import "./frame.js";
import "./invite-picture.js";
import "./lesson-check.js";
import "./outreach-pairing.js";
import "./played-room.js";
import "./poster-scan.js";
import "./session-log.js";
