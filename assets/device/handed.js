// @ts-check
// What another page found out for a report: handed over once, seen and changed by her before it is sent.
import { change, keep, remove } from "./store.js";

/** @typedef {import("./report_content.js").Content} Content */

const KEY = "handed";

/** Resolves when it is kept for the report page. @param {Content} content */
export function handOver(content) {
  return keep("settings", KEY, content);
}

/** What was handed over, and only once: a later visit begins with an empty form. @returns {Promise<Content | undefined>} */
export async function takeHanded() {
  /** @type {Content | undefined} */
  let content;
  // Two windows may open the form at once; null marks it as taken.
  await change("settings", KEY, (now) => {
    content = now ?? undefined;
    return now ? null : undefined;
  });
  if (content) await remove("settings", KEY);
  return content;
}
