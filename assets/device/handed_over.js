// @ts-check
// What was said on another page, on its way into the report form. She sees it there before anything is sent.
import { keep, read, remove } from "./store.js";

/** @typedef {import("./report_content.js").Content} Content what the form's fields are called */

const HANDED = "handed-over";
// Left lying, it would be read by whoever opens the form next.
const LASTS_MS = 10 * 60_000;

/** @param {Content} content */
export function handOver(content) {
  return keep("settings", HANDED, { content, at: Date.now() });
}

/** Once: whoever takes it finds it gone the next time. @returns {Promise<Content | undefined>} */
export async function takeOver() {
  const handed = await read("settings", HANDED);
  if (!handed) return undefined;
  await remove("settings", HANDED);
  return Math.abs(Date.now() - handed.at) < LASTS_MS ? handed.content : undefined;
}
