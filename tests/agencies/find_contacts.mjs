// Reads texts, and writes of each what the phone finds in it.
import { readFileSync } from "node:fs";
import { findContacts } from "../../assets/device/contact_finding.js";

const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map((text) => findContacts(text))));
