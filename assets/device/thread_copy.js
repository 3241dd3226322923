// @ts-check
// A case as plain text, for herself or for somebody she trusts. It is made here and sent nowhere.
import { part, say, sayFully } from "./page_texts.js";

/** What stands on the page of a case, with whole dates. @param {Element} page @param {Element} element */
export function textOf(page, element) {
  // The thread, then the files with what the office has signed.
  const rows = [...element.querySelectorAll('[data-part="thread"] > *, [data-part="files"] > *')];
  const head = [say(page, "copied-on", { moment: sayFully(new Date().toISOString()) }), words(part(element, "name"))];
  return [head, ...rows.map(lines)].map((each) => each.join("\r\n")).join("\r\n\r\n") + "\r\n";
}

/** @param {Element} row */
function lines(row) {
  const seen = [...row.querySelectorAll("p, [data-state]")].filter((each) => !each.closest("[hidden]"));
  return seen.map(words).filter(Boolean);
}

/** @param {Element} element */
function words(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  copy.querySelectorAll("[hidden], .unseen").forEach((each) => each.remove());
  copy.querySelectorAll("[data-at]").forEach((each) => {
    const { at } = /** @type {HTMLElement} */ (each).dataset;
    if (at) each.textContent = sayFully(at);
  });
  if (!element.matches("[data-state]")) return copy.textContent?.trim() ?? "";
  const [state, ...told] = [...copy.children].map((each) => each.textContent?.trim()).filter(Boolean);
  return `${state}: ${told.join(" ")}`;
}
