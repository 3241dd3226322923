// @ts-check
// A knock while the app is closed: for the worker, so it touches no document.
import { concernsHer, noteTold } from "./agency_followed.js";
import { deliver } from "./deliver.js";
import { chosenName } from "./look_kept.js";
import { read } from "./store.js";

/** @typedef {import("./push_road.js").Push} Push */

export const TAG = "push";
export const LIST_TAG = "push-list";
/** The one word a knock may say: ltsa_pwa/reports/push/sending.py. */
const ABOUT_THE_LIST = "list";

/** A browser wants to see something at every knock; what it is about is not said. @param {ServiceWorkerRegistration} registration @param {string} said */
export async function knocked(registration, said) {
  // The line works just now: what waits may go along.
  deliver().catch(() => undefined);
  /** @type {Partial<Push>} */
  const push = (await read("settings", "push").catch(() => undefined)) ?? {};
  if (said === ABOUT_THE_LIST) return aboutTheList(registration, push);
  const { words = "", address = "/", language = "" } = push;
  await registration.showNotification(await chosenName(), { body: words, tag: TAG, lang: language, data: { address } });
}

/**
 * Everybody is knocked at; which companies are hers, only this phone knows, and under a lock not even
 * this worker: then it makes no sound, and home says it when she opens.
 * @param {ServiceWorkerRegistration} registration @param {Partial<Push>} push
 */
async function aboutTheList(registration, { words = "", about = [], list, language = "" }) {
  const { quiet = "", address = "/", register = "" } = list ?? {};
  // Said no to since: the server has not heard of it yet.
  const isHers = Boolean(list) && about.includes("list") && (await concernsHer(register));
  // One about hers that she has not seen yet stays as it is.
  const tag = isHers ? LIST_TAG : `${LIST_TAG}-quiet`;
  await registration.showNotification(await chosenName(), { body: isHers ? words : quiet, tag, lang: language, data: { address }, silent: !isHers });
  await noteTold().catch(() => undefined);
}

