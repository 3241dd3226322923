// @ts-check
// Which page stands in for the one that was asked for.
import { FACE } from "../../assets/device/face_kept.js";
import { change, read } from "../../assets/device/store.js";

const FRONT = "/resep";

/**
 * Once she has left, the recipe is the face of every page until its title is held; if she chose so.
 * @param {URL} url of a page that is being opened @returns {Promise<Response | undefined>}
 */
export async function standIn(url) {
  const face = await read("settings", FACE).catch(() => undefined);
  if (!face?.stays) return undefined;
  if (url.pathname !== FRONT) return face.up ? Response.redirect(FRONT) : undefined;
  if (!face.up) await change("settings", FACE, (now) => ({ ...now, up: true })).catch(() => undefined);
  return undefined;
}
