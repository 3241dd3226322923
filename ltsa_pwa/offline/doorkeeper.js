// @ts-check
// Which page stands in for the one that was asked for.
import { FACE } from "../../assets/device/face_kept.js";
import { LOCK } from "../../assets/device/kept_open.js";
import { staysOpen } from "../../assets/device/lock_rules.js";
import { change, read } from "../../assets/device/store.js";
import { isUnlocked } from "./key_keeper.js";

const FRONT = "/resep";

/**
 * Once she has left, the recipe is the face of every page until its title is held, if she chose so.
 * Where a lock is set, its page stands before every other until the PIN is typed.
 * @param {URL} url of a page that is being opened @returns {Promise<string | undefined>} where that page lies
 */
export async function standIn({ pathname }) {
  const [face, lock] = await Promise.all([read("settings", FACE), read("settings", LOCK)]).catch(() => []);
  if (face?.stays && pathname === FRONT && !face.up) await putUp();
  if (face?.stays && face.up && pathname !== FRONT) return FRONT;
  const isShut = lock && !lock.gone && !staysOpen(pathname) && !isUnlocked(lock.id);
  return isShut ? `/${pathname.split("/")[1]}/open` : undefined;
}

function putUp() {
  return change("settings", FACE, (now) => ({ ...now, up: true })).catch(() => undefined);
}
