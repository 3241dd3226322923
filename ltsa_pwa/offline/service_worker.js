// @ts-check
/// <reference lib="webworker" />
// Keeps the app on the phone: the shell and the languages she has chosen.
// It answers GET only. Whatever writes goes past it: Safari garbles bodies that pass a worker.
import { PrecacheController } from "workbox-precaching";
import { TAG as SIGNS, tellUntold } from "../../assets/device/checkin_road.js";
import { TAG as DATES, ring } from "../../assets/device/dates_bell.js";
import { deliver } from "../../assets/device/deliver.js";
import { TAG as KNOCK, LIST_TAG, knocked } from "../../assets/device/knock.js";
import { keep, read } from "../../assets/device/store.js";
import { standIn } from "./doorkeeper.js";
import { hearOfKeys } from "./key_keeper.js";

/** @typedef {{ url: string, revision: string | null }} Entry */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** @type {{ shell: Entry[], languages: Record<string, Entry[]>, packs: Record<string, Entry[]> }} */
// @ts-ignore -- written by the build
const PRECACHE = __PRECACHE__;
// @ts-ignore -- written by the build
const VERSION = /** @type {string} */ (__VERSION__);

/** @type {Map<string, PrecacheController>} */
const kept = new Map();
controllerOf("shell", PRECACHE.shell);
for (const [name, entries] of Object.entries({ ...PRECACHE.languages, ...PRECACHE.packs })) controllerOf(name, entries);

/** @param {string} name @param {Entry[]} entries */
function controllerOf(name, entries) {
  const controller = new PrecacheController({ cacheName: `bekal-${name}`, fallbackToNetwork: false });
  controller.addToCacheList(entries);
  kept.set(name, controller);
}

worker.addEventListener("install", (event) => {
  // An error is not caught: a phone that could not keep everything stays with what it had.
  event.waitUntil(install(event));
});

/** @param {ExtendableEvent} event */
async function install(event) {
  for (const name of ["shell", ...(await chosenLanguages()), ...(await usedPacks())]) await kept.get(name)?.install(event);
}

/** @returns {Promise<string[]>} */
async function chosenLanguages() {
  const chosen = /** @type {string[] | undefined} */ (await read("settings", "languages").catch(keptBefore));
  return (chosen ?? []).filter((tag) => tag in PRECACHE.languages);
}

/** @returns {Promise<string[]>} parts of the app that were used here */
async function usedPacks() {
  const used = /** @type {string[] | undefined} */ (await read("settings", "packs").catch(keptBefore));
  return (used ?? []).filter((name) => name in PRECACHE.packs);
}

/** A store that does not answer: what lies here already is what she chose. */
async function keptBefore() {
  return (await caches.keys()).map((name) => name.replace(/^bekal-/, ""));
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOld(), worker.clients.claim()]));
});

/** Drop what neither this version nor the one before it needs: a window of yesterday may still be open. */
async function dropOld() {
  const before = await read("settings", "version");
  const needed = new Set([...kept.values()].flatMap((each) => each.getCachedURLs().map((url) => each.getCacheKeyForURL(url))));
  for (const name of await caches.keys()) {
    // Recorded voices come and go by her choice, in the settings.
    if (!name.startsWith("bekal-") || name === "bekal-voices") continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const isYesterdays = before !== undefined && request.url.includes(`/device/${before}/`);
      if (!needed.has(request.url) && !isYesterdays) await cache.delete(request);
    }
  }
  await keep("settings", "version", VERSION);
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  // The agency list too goes past: the page keeps it itself, with its day, shows it at once and
  // asks for a newer one. A second copy here could only be an older one.
  if (!url.pathname.startsWith("/api/")) event.respondWith(answer(request, url));
  // Not every browser wakes a worker for what waits, and not every page can send.
  if (request.mode === "navigate") event.waitUntil(Promise.all([deliver(), tellUntold()].map((each) => each.catch(() => undefined))));
});

/** @param {Request} request @param {URL} url */
async function answer(request, url) {
  // Both are looked for at once: a page must not wait for a question that is nearly always no.
  const [instead, kept] = await Promise.all([request.mode === "navigate" && standIn(url), fromPhone(url)]);
  if (instead) return standingIn(instead, request);
  return kept ?? fetch(request).catch((error) => offline(request, url, error));
}

/** The lock stands at the address that was asked for, the recipe at its own. @param {string} path @param {Request} request */
async function standingIn(path, request) {
  if (path === "/resep") return Response.redirect(path);
  const url = new URL(path, worker.location.origin);
  return (await fromPhone(url)) ?? fetch(url).catch((error) => offline(request, url, error));
}

/** @param {URL} url @returns {Promise<Response | undefined>} */
async function fromPhone(url) {
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : "/";
  for (const controller of kept.values()) {
    const answered = await controller.matchPrecache(path);
    if (answered) return answered;
  }
  // Scripts of the version before this one, for a window that has not been reloaded; recorded voices, if she keeps them.
  return /^\/(device|voice)\//.test(path) ? caches.match(path) : undefined;
}

/** @param {Request} request @param {URL} url @param {unknown} error */
async function offline(request, url, error) {
  if (request.mode !== "navigate") throw error;
  const asked = url.pathname.split("/")[1] ?? "";
  for (const tag of [asked, ...(await chosenLanguages())]) {
    const page = await kept.get(tag)?.matchPrecache(`/${tag}/offline`);
    if (page) return page;
  }
  throw error;
}

worker.addEventListener("message", (event) => {
  hearOfKeys(event);
  const { type, tag, name } = event.data ?? {};
  if (type === "use-now") event.waitUntil(worker.skipWaiting());
  if (type === "keep-language" && tag in PRECACHE.languages) event.waitUntil(keepLater(event, tag));
  if (type === "keep-pack" && name in PRECACHE.packs) event.waitUntil(keepLater(event, name));
});

/** @param {ExtendableMessageEvent} event @param {string} name */
async function keepLater(event, name) {
  // Workbox fills a cache in an event called "install" only; this is one, later.
  const later = { type: "install", waitUntil: (/** @type {Promise<unknown>} */ work) => event.waitUntil(work) };
  await kept.get(name)?.install(/** @type {ExtendableEvent} */ (later));
}

worker.addEventListener("sync", (event) => {
  const sync = /** @type {ExtendableEvent & { tag: string }} */ (event);
  if (sync.tag === "outbox") sync.waitUntil(deliver());
  if (sync.tag === SIGNS) sync.waitUntil(tellUntold());
});

worker.addEventListener("periodicsync", (event) => {
  const sync = /** @type {ExtendableEvent & { tag: string }} */ (event);
  if (sync.tag === DATES) sync.waitUntil(ring(worker.registration));
});

worker.addEventListener("push", (event) => event.waitUntil(knocked(worker.registration, event.data?.text() ?? "")));

worker.addEventListener("notificationclick", (event) => {
  const ours = [DATES, KNOCK, LIST_TAG, `${LIST_TAG}-quiet`];
  if (!ours.includes(event.notification.tag)) return;
  event.notification.close();
  event.waitUntil(worker.clients.openWindow(event.notification.data.address));
});
