// @ts-check
// The five words, until she says that she has them: somebody else may hold this phone.
import { change } from "./store.js";
import { checkOf } from "./receipt.js";
import { part } from "./page_texts.js";

/** @typedef {import("./new_case.js").Case} Case */

/** @param {HTMLElement} box @param {{ case: string, words?: string }} thread */
export function showReceipt(box, { case: name, words }) {
  box.hidden = !words;
  if (!words || box.dataset.case === name) return;
  box.dataset.case = name;
  part(box, "words").replaceChildren(...words.split(" ").map(asItem));
  part(box, "check").textContent = checkOf(words);
  part(box, "have-them").addEventListener("click", async () => {
    await change("cases", name, withoutWords).catch(() => undefined);
    box.hidden = true;
  });
}

/** @param {string} word */
function asItem(word) {
  const item = document.createElement("li");
  item.textContent = word;
  return item;
}

/** @param {Case | undefined} now @returns {Case | undefined} */
function withoutWords(now) {
  if (!now?.words) return undefined;
  const { words, ...rest } = now;
  return rest;
}
