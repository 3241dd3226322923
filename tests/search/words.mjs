// Asks the phone's own module, run by the Node that builds it.
import { readFileSync } from "node:fs";
import { wordsOf } from "../../assets/device/search_words.js";

const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(wordsOf)));
