// @ts-check
// What was found about the contract, as rows on the page and as text for a report.
import { sayCount } from "./say_count.js";
import { allDeductions, amountOf, leftInHand } from "./contract_rules.js";
import { copyOf, part, say } from "./page_texts.js";

/** @typedef {import("./contract_rules.js").Answers} Answers */
/** @typedef {import("./contract_rules.js").Finding} Finding */
/** @typedef {{ id: string, finding: Finding }} Found */

/** @type {Finding[]} */
const GROUPS = ["differs", "missing", "ask", "fits"];
const KNOWN = "[data-standard]:not([hidden])";

/** @param {HTMLElement} page @param {Found[]} found @param {Answers} answers */
export function showFindings(page, found, answers) {
  for (const group of GROUPS) {
    const rows = found.filter(({ finding }) => finding === group);
    part(page, group).replaceChildren(...rows.map(({ id }) => rowOf(page, id, group, answers)));
    part(page, `group-${group}`).hidden = rows.length === 0;
  }
  const skipped = found.filter(({ finding }) => finding === "skipped").length;
  part(page, "nothing").hidden = skipped < found.length;
  part(page, "skipped").textContent = skipped ? sayCount(page.dataset.skipped ?? "{}", skipped, language()) : "";
}

/** @param {HTMLElement} page @param {string} id @param {Finding} finding @param {Answers} answers */
function rowOf(page, id, finding, answers) {
  const row = copyOf(page, "row");
  const question = page.querySelector(`fieldset[id="${id}"]`);
  const floor = question?.querySelector(`${KNOWN} [data-part=floor]`)?.textContent;
  const fits = finding === "fits";
  put(row, "name", question?.getAttribute("data-name"));
  put(row, "said", saidIn(page, id, answers));
  put(row, "known", floor ? say(page, "known", { floor }) : finding === "ask" && answers[id] === "yes" ? say(page, `unknown-${id}`) : "");
  put(row, "old", floor && question?.querySelector(`${KNOWN} old-note.is-old`)?.textContent);
  put(row, "wanted", fits ? "" : question?.querySelector("[data-part=demand]")?.textContent);
  put(row, "then", fits ? "" : say(page, `ask-${id}`));
  return row;
}

/** @param {DocumentFragment} row @param {string} name @param {string | null | undefined} text */
function put(row, name, text) {
  part(row, name).textContent = text ?? "";
  part(row, name).hidden = !text;
}

/** What she read in it, with its figures. @param {HTMLElement} page @param {string} id @param {Answers} said */
function saidIn(page, id, said) {
  if (said[id] !== "yes") return "";
  if (id === "deductions") return saidOfCuts(page, said);
  const amount = amountOf(said[{ wage: "wage-amount", hours: "hours-day", family: "family-people" }[id] ?? ""]);
  if (amount === undefined) return "";
  const span = page.querySelector(`[name="wage-per"] option[value="${said["wage-per"]}"]`)?.textContent ?? "";
  return say(page, id, { amount: id === "wage" ? money(amount, said) : sayNumber(amount), span });
}

/** @param {HTMLElement} page @param {Answers} said */
function saidOfCuts(page, said) {
  const [all, left] = [allDeductions(said), leftInHand(said)];
  if (all === undefined) return "";
  const holes = { all: money(all, said), left: left === undefined ? "" : money(left, said) };
  return say(page, left === undefined ? "cut" : "deductions", holes);
}

/** @param {number} amount @param {Answers} said */
function money(amount, said) {
  const currency = said["wage-currency"];
  return currency ? new Intl.NumberFormat(language(), { style: "currency", currency, minimumFractionDigits: 0 }).format(amount) : sayNumber(amount);
}

/** @param {number} amount */
function sayNumber(amount) {
  return new Intl.NumberFormat(language()).format(amount);
}

function language() {
  return document.documentElement.lang;
}

/** The same for the office, a line each; what fits is not worth its time. @param {HTMLElement} page */
export function written(page) {
  const groups = GROUPS.slice(0, 3).flatMap((group) => linesOf(part(page, `group-${group}`)));
  return [say(page, "title", { country: chosen("country"), work: chosen("sector") }), ...groups].join("\n");

  /** @param {string} name */
  function chosen(name) {
    const select = page.querySelector(`select[name="${name}"]`);
    return (select instanceof HTMLSelectElement && select.selectedOptions[0]?.text) || "–";
  }
}

/** @param {HTMLElement} group @returns {string[]} */
function linesOf(group) {
  if (group.hidden) return [];
  const rows = [...group.querySelectorAll("li")].map((row) => {
    const told = ["name", "said", "known"].map((name) => (part(row, name).textContent ?? "").replace(/\.$/, "")).filter(Boolean);
    return `- ${told.join(". ")}`;
  });
  return ["", group.querySelector("h3")?.textContent ?? "", ...rows];
}
