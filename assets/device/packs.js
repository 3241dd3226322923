// @ts-check
// Parts of the app that few people need come to the phone where they are used, and stay from then on.
import { change } from "./store.js";

/** @param {string} name of a pack, as ltsa_pwa/offline/bundle.py lists them */
export async function keepPack(name) {
  if (!("serviceWorker" in navigator)) return;
  await change("settings", "packs", (/** @type {string[] | undefined} */ now) => (now?.includes(name) ? undefined : [...(now ?? []), name]));
  const { active } = await navigator.serviceWorker.ready;
  // Again at every visit: what is kept already costs nothing.
  active?.postMessage({ type: "keep-pack", name });
}
