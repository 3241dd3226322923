// @ts-check
// Whether the last alarm was practice: then the next touch says that this one is real, once.
import { read, remove } from "./store.js";

export const PRACTISED = "practised";

/** @returns {Promise<boolean>} true only for the first who asks */
export async function takePractised() {
  if (!(await read("settings", PRACTISED))) return false;
  await remove("settings", PRACTISED);
  return true;
}
