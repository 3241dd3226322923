// @ts-check
// Tells of a date while the app is closed, where a browser wakes it now and then. The words were
// kept by the page; they say that a date is near, and never which.
import { sayCount } from "./say_count.js";
import { nearest, remindersOf } from "./dates_ahead.js";
import { dayOf } from "./days.js";
import { chosenName } from "./look_kept.js";
import { entries, keep, read } from "./store.js";

/** @typedef {{ left: string, today: string, language: string, address: string, told?: string }} Bell */

export const BELL = "bell";
export const TAG = "dates";

/** Once for each reminder, however often the browser wakes it. @param {ServiceWorkerRegistration} registration */
export async function ring(registration) {
  /** @type {Bell | undefined} */
  const bell = await read("settings", BELL);
  const today = dayOf(new Date());
  const near = nearest(await entries("dates"), today);
  if (!bell || !near) return;
  const told = `${near.id} ${remindersOf(near.date).filter((day) => day <= today).pop()}`;
  if (told === bell.told) return;
  const words = near.left ? sayCount(bell.left, near.left, bell.language) : bell.today;
  await registration.showNotification(await chosenName(), { body: words, tag: TAG, lang: bell.language, data: { address: bell.address } });
  await keep("settings", BELL, { ...bell, told });
}
