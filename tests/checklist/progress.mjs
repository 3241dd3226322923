// Answers questions about the checklist as the phone does; the questions come on standard input.
import { readFileSync } from "node:fs";
import { isFor, progress, readItems, sayCount } from "../../assets/device/checklist_progress.js";

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  narrowing: () => asked.cases.map(({ groups, me }) => isFor(groups, me)),
  progress: () => progress(readItems(asked.outline), new Map(Object.entries(asked.ticks))),
  counts: () => asked.numbers.map((number) => sayCount(asked.words, number, asked.language)),
};
console.log(JSON.stringify(answers[asked.question]()));
