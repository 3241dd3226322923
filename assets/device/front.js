// @ts-check
// The harmless page, read ahead of time so that it can be drawn in the very frame of a press.
import { onLeave, uncover } from "./leave-link.js";
import { watchFront } from "./front_gestures.js";

/** @type {Document | undefined} */
let harmless;

/** @param {string} address */
export async function readFront(address) {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Its recipe, to be laid over a page; undefined while it is not here. @returns {HTMLElement | undefined} */
export function frontCopy() {
  const found = harmless?.querySelector("main");
  return found ? document.importNode(found, true) : undefined;
}

export function frontTitle() {
  return harmless?.title ?? "";
}

/**
 * Not by going there: without the worker and without a signal there is no way.
 * @param {Document} page @param {string} address
 */
export function putInPlace(page, address) {
  history.replaceState(null, "", address);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dir = page.documentElement.dir;
  // The sheet stays where it is linked: the recipe is dressed by it.
  for (const link of document.querySelectorAll('link:not([rel="stylesheet"])')) link.remove();
  document.body.replaceWith(document.importNode(page.body, true));
  uncover();
  scrollTo(0, 0);
  watchFront(document.body);
}

async function readAhead() {
  const link = document.querySelector("leave-link a");
  if (!(link instanceof HTMLAnchorElement)) return;
  harmless = await readFront(link.href);
  onLeave(() => {
    if (!harmless?.querySelector("main")) return false;
    putInPlace(harmless, link.href);
    return true;
  });
}

readAhead().catch(() => undefined);
