// @ts-check
// What happens to a report that is written: sent, or kept shut until its words are typed again.
import { keep, keys, onChange, read } from "./store.js";
import { everyCase, followNews, statesOf } from "./case_thread.js";
import { caseOf, postFirst, prepareCase } from "./new_case.js";
import { openReceipt } from "./receipt.js";
import { readReceipt } from "./receipt_typed.js";
import { seal, unseal } from "./seal.js";
import { showReceipt } from "./receipt_words.js";
import { showStates } from "./states_list.js";
import { part } from "./page_texts.js";

export { prepareCase };

/** @typedef {import("./receipt.js").Receipt} Receipt */
/** @typedef {import("./report_content.js").Content} Content */

/** @param {HTMLElement} page @param {Receipt} receipt @param {Content} content */
export async function send(page, receipt, content) {
  const { id } = await postFirst(receipt, "report", content);
  void navigator.storage?.persist?.();
  // Before she reads that it is on its way, and leaves: what is not announced goes nowhere.
  await announceFiles(receipt.case).catch(() => undefined);
  part(page, "sent").hidden = false;
  part(page, "sent").focus();
  showReceipt(part(page, "receipt"), receipt);
  const show = async () => {
    const report = await read("outbox", id);
    const events = (await read("cases", receipt.case))?.events ?? [];
    if (!report) return;
    const states = statesOf(id, report, events);
    showStates(part(page, "sent"), states);
    part(page, "on-its-way").hidden = Boolean(states.server);
    part(page, "arrived").hidden = !states.server;
  };
  onChange("outbox", show);
  onChange("cases", show);
  followNews();
  // It is kept and goes: that it cannot be shown is no reason to ask for it once more.
  await show().catch(() => undefined);
}

/** Behind the report, which is kept already. @param {string} name the case */
async function announceFiles(name) {
  if (!(await keys("evidence")).length) return;
  const { announceLoose } = await import("./evidence_road.js");
  await announceLoose(await read("cases", name));
}

/**
 * Sealed to the key that only the five words make, and the words are not kept: whoever
 * holds this phone cannot read it, and neither can she without them.
 * @param {HTMLElement} page @param {Receipt} receipt @param {Content} content
 */
export async function keepDraft(page, receipt, content) {
  const draft = await seal(content, receipt.reply_public, draftInfo(receipt.case));
  await keep("cases", receipt.case, await caseOf(receipt, { draft, reply_key: undefined }));
  part(page, "kept").hidden = false;
  part(page, "kept").focus();
  showReceipt(part(page, "receipt"), receipt);
}

export async function hasDraft() {
  return (await everyCase()).some(({ draft }) => draft);
}

/** @param {string} typed @returns {Promise<{ receipt: Receipt, content: Content } | undefined>} */
export async function openDraft(typed) {
  const { words, problem } = readReceipt(typed);
  if (problem) return undefined;
  const receipt = await openReceipt(words);
  const draft = (await read("cases", receipt.case))?.draft;
  if (!draft) return undefined;
  return { receipt, content: await unseal(draft, receipt.reply_key, draftInfo(receipt.case)) };
}

/** @param {string} name */
function draftInfo(name) {
  return `ltsa draft v1 ${name}`;
}
