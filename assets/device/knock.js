// @ts-check
// A knock while the app is closed: for the worker, so it touches no document.
import { deliver } from "./deliver.js";
import { read } from "./store.js";

export const TAG = "push";

/** A browser wants to see something at every knock; what it is about is not said. @param {ServiceWorkerRegistration} registration */
export async function knocked(registration) {
  // The line works just now: what waits may go along.
  deliver().catch(() => undefined);
  const { words = "", address = "/", language = "" } = (await read("settings", "push").catch(() => undefined)) ?? {};
  await registration.showNotification("Bekal", { body: words, tag: TAG, lang: language, data: { address } });
}
