// @ts-check
// One file in the list: what it is, where it is, what the office signed, and a way to delete it.
import { saySize } from "./evidence_data.js";
import { dropPieces } from "./evidence_shelf.js";
import { onHold } from "./hold.js";
import { copyOf, part, say, sayMoment } from "./page_texts.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */

const HOLD_MS = 2000;

/** @param {HTMLElement} page @param {string} id @returns {HTMLElement} */
export function newRow(page, id) {
  const row = /** @type {HTMLElement} */ (copyOf(page, "file-row").firstElementChild);
  onHold(part(row, "drop"), { length_ms: HOLD_MS, done: () => void dropPieces(id, true) });
  return row;
}

/** Again with every piece: a finger that rests on its button is not disturbed. @param {HTMLElement} page @param {HTMLElement} row @param {Evidence} file */
export function fillRow(page, row, file) {
  const kind = file.name || say(page, `is-${file.source}`);
  part(row, "file-name").textContent = [kind, saySize(file.size), sayMoment(file.taken_at)].join(" · ");
  part(row, "file-state").textContent = stateOf(page, file);
  part(row, "cut").hidden = !file.cut;
  showReceipt(row, file);
  part(row, "drop").hidden = file.state === "taking";
}

/** @param {HTMLElement} page @param {Evidence} file */
function stateOf(page, { state, trouble, sent = 0, pieces }) {
  if (trouble) return say(page, `file-${trouble}`);
  if (state !== "announced") return say(page, `file-${state}`);
  return sent < pieces ? say(page, "file-sending", { number: sent, all: pieces }) : say(page, "file-sent");
}

/** @param {HTMLElement} row @param {Evidence} file */
function showReceipt(row, { id, sha256 = "", receipt }) {
  part(row, "signed").hidden = !receipt;
  if (!receipt) return;
  part(row, "print").textContent = sha256;
  part(row, "not-ours").hidden = receipt.is_ours;
  const link = /** @type {HTMLAnchorElement} */ (part(row, "save-receipt"));
  if (link.download) return;
  const { is_ours, ...proof } = receipt;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(proof, undefined, 2)], { type: "application/json" }));
  link.download = `${id.slice(0, 8)}.json`;
}
