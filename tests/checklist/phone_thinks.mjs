// Answers questions about the checklist as the phone does; the questions come on standard input.
import { readFileSync } from "node:fs";
import { herWay, isFor, readWay } from "../../assets/device/checklist_outline.js";
import { nextSteps, standsAt, whatIsLeft } from "../../assets/device/checklist_steps.js";
import { sayCount } from "../../assets/device/say_count.js";

function steps({ me, ticks }) {
  const given = Object.entries(ticks).map(([id, [answer, on]]) => [id, { answer, on }]);
  const [way, all] = [herWay(readWay(asked.way), me), new Map(given)];
  const left = whatIsLeft(way, all, me);
  return {
    at: way.stages[standsAt(way, all, me)].name,
    next: nextSteps(way, all, me).map(({ id }) => id),
    left: left.length,
    must: left.filter(({ must }) => must).length,
  };
}

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  narrowing: () => asked.cases.map(({ groups, me, places }) => isFor(groups, me, places)),
  steps: () => asked.cases.map(steps),
  counts: () => asked.numbers.map((number) => sayCount(asked.words, number, asked.language)),
};
console.log(JSON.stringify(answers[asked.question]()));
