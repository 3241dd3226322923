// Writes the SMS of each case as the phone does; the cases come on standard input.
import { readFileSync } from "node:fs";
import { smsText } from "../../assets/device/sms_text.js";

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(({ said }) => smsText(said))));
