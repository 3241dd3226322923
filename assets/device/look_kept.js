// @ts-check
// Under which key the name chosen for the home screen lies on the shelf, also while it is locked.
import { read } from "./store.js";

export const LOOK = "look";
export const OWN_LOOK = "own";

/** As the app calls itself where others look on: a disguise ends where a message carries another name.
 * @returns {Promise<string>} */
export async function chosenName() {
  return (await read("settings", LOOK).catch(() => undefined))?.name ?? "Bekal";
}
