// @ts-check
// What a contract says, held against what is asked of every contract and against the standard of
// one country and work. Words, never a verdict: what fits, what differs, what is missing, what to ask.

/** @typedef {Record<string, string>} Answers "yes", "no", "unknown", and what was written: "wage-amount" */
/** @typedef {{ amount: string, currency: string, per: string, before?: string }} Wage the floor, and the lower one of older contracts or of a part of this work */
/** @typedef {{ wage?: Wage[], hours?: number, rest?: "week" | "month", family?: number, one?: boolean, job?: "closed" }} Limits */
/** @typedef {Limits & { until?: Record<string, string> }} Standard by question; `until` is the last day on which we rely on each */
/** @typedef {"fits" | "differs" | "missing" | "ask" | "skipped"} Finding */
/** @typedef {(answers: Answers, limits: Limits) => Finding} Rule */

const THOUSANDS = /[.,'\s](?=\d{3}(?!\d))/g;

/** @type {Record<string, Rule>} */
const RULES = {
  job: (said, { job }) => (said.job === "no" ? "differs" : job === "closed" ? "ask" : "fits"),
  wage: wageFinding,
  deductions: (said) => (said.deductions === "no" ? "fits" : "ask"),
  hours: (said, { hours }) => limited(said.hours, amountOf(said["hours-day"]), hours),
  rest: restFinding,
  one: (said, { one }) => (said.one === "yes" ? "fits" : one ? "differs" : "ask"),
  family: (said, { family }) => limited(said.family, amountOf(said["family-people"]), family),
  language: (said) => (said.language === "yes" ? "fits" : "differs"),
  blank: (said) => (said.blank === "no" ? "fits" : "differs"),
  changed: (said) => (said.changed === "no" ? "fits" : "differs"),
};

/**
 * @param {string[]} questions those that were asked of her, in order
 * @param {Answers} answers @param {Standard} standard empty where we know none @param {string} today
 * @returns {{ id: string, finding: Finding }[]}
 */
export function compared(questions, answers, standard, today) {
  const limits = stillRelied(standard, today);
  return questions.map((id) => ({ id, finding: findingOf(id, answers, limits) }));
}

/** What has grown old is no limit any more: nothing fits it, and nothing differs from it.
 * @param {Standard} standard @param {string} today @returns {Limits} */
function stillRelied({ until = {}, ...limits }, today) {
  return Object.fromEntries(Object.entries(limits).filter(([id]) => today <= (until[id] ?? today)));
}

/** @param {string} id @param {Answers} answers @param {Limits} limits @returns {Finding} */
function findingOf(id, answers, limits) {
  // Closed work is worth asking about also for somebody who skipped the question.
  if (!answers[id]) return id === "job" && limits.job ? "ask" : "skipped";
  if (answers[id] === "unknown") return "ask";
  return (RULES[id] ?? writtenOrNot(id))(answers, limits);
}

/** @param {string} id @returns {Rule} */
function writtenOrNot(id) {
  return (said) => (said[id] === "yes" ? "fits" : "missing");
}

/** Another currency or span, or no floor that we know: it cannot be compared, so nothing is said of it. @type {Rule} */
function wageFinding(said, { wage = [] }) {
  if (said.wage === "no") return "missing";
  const same = wage.find(({ currency, per }) => currency === said["wage-currency"] && per === said["wage-per"]);
  const amount = amountOf(said["wage-amount"]);
  if (!same || amount === undefined) return "ask";
  if (amount >= Number(same.amount)) return "fits";
  // Between two floors the day of signing or the kind of house decides, which we do not ask for.
  return amount < Number(same.before ?? same.amount) ? "differs" : "ask";
}

/** @type {Rule} */
function restFinding({ rest }, limits) {
  if (rest === "week") return "fits";
  if (rest === "no") return limits.rest ? "differs" : "missing";
  return limits.rest === "week" ? "differs" : "ask";
}

/** @param {string | undefined} said @param {number | undefined} amount @param {number | undefined} most @returns {Finding} */
function limited(said, amount, most) {
  if (said === "no") return "missing";
  if (most === undefined || amount === undefined) return "ask";
  return amount > most ? "differs" : "fits";
}

/** As people write it: 29.500, 29,500, 29 500 and 1.500,50. @param {string | undefined} text @returns {number | undefined} */
export function amountOf(text) {
  const digits = (text ?? "").replace(/[^\d.,'\s]/g, "").trim().replace(THOUSANDS, "").replace(",", ".");
  const amount = Number(digits);
  return digits && Number.isFinite(amount) && amount > 0 ? amount : undefined;
}

/** All that is cut from the wage; undefined when a part of it is not told. @param {Answers} said */
export function allDeductions(said) {
  const [amount, months] = [amountOf(said["deductions-amount"]), amountOf(said["deductions-months"])];
  return amount === undefined || months === undefined ? undefined : amount * months;
}

/** What is left in the hand in such a month; undefined when it cannot be said. @param {Answers} said */
export function leftInHand(said) {
  const [wage, cut] = [amountOf(said["wage-amount"]), amountOf(said["deductions-amount"])];
  const isMonthly = said["wage-per"] === "month";
  return wage === undefined || cut === undefined || !isMonthly ? undefined : wage - cut;
}
