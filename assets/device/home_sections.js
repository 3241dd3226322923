// @ts-check
// The parts of home that fill in what this phone knows.
import "./dates-near.js";
import "./home-greeting.js";
import "./phone-contents.js";
import "./follow-news.js";
<<<<<<< HEAD
import "./unsent-line.js";
=======
import "./status-due.js";
>>>>>>> 2afd892 (Try telling where she stands, and choosing a village, with the server off and on)
