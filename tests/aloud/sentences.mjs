// Asks the phone's own module, run by the Node that builds it.
import { readFileSync } from "node:fs";
import { sentences } from "../../assets/device/listen_text.js";

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(sentences)));
