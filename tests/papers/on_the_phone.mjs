// Answers questions about dates and contracts as the phone does; they come on standard input.
import { readFileSync } from "node:fs";
import { calendarFile } from "../../assets/device/calendar_file.js";
import { allDeductions, amountOf, compared, leftInHand } from "../../assets/device/contract_rules.js";
import { ahead, nearest, remindersOf } from "../../assets/device/dates_ahead.js";

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  reminders: () => asked.cases.map(remindersOf),
  ahead: () => asked.cases.map(({ today, ...date }) => ahead([["one", date]], today)[0]),
  order: () => ahead(asked.kept, asked.today).map(({ id }) => id),
  nearest: () => nearest(asked.kept, asked.today)?.id ?? null,
  findings: () => asked.cases.map(({ question, answers, standard, today = asked.today }) => compared([question], answers, asked.standards[standard], today)[0].finding),
  order_of: () => compared(asked.questions, {}, {}, asked.today).map(({ id }) => id),
  amounts: () => asked.written.map((text) => amountOf(text) ?? null),
  sums: () => [allDeductions(asked.answers) ?? null, leftInHand(asked.answers) ?? null],
  calendar: () => calendarFile(asked.kept, asked.title, new Date(asked.now)),
};
console.log(JSON.stringify(await answers[asked.question]()));
