// @ts-check
// The parts of home that fill in what this phone knows.
import "./dates-near.js";
import "./home-greeting.js";
import "./phone-contents.js";
import "./follow-news.js";
import "./checkin-line.js";
import "./unsent-line.js";
import "./status-due.js";
