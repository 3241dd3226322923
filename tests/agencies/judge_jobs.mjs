// Reads pairs of a job and a cell, and writes for each whether the phone finds the one in the other.
import { readFileSync } from "node:fs";
import { isAmong } from "../../assets/device/agency_jobs.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(pairs.map(([job, cell]) => isAmong(job, [cell]))));
