// Answers what typed words mean, as the phone does; the questions come on standard input.
import { readFileSync } from "node:fs";
import { topicsFor } from "../../assets/device/guide_words.js";

const { typed, topics } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(typed.map((words) => topicsFor(words, topics))));
