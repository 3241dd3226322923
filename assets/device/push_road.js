// @ts-check
// Lets the server knock at this phone when something happens in a case. The knock is empty;
// the words lie here.
import { change, entries, read, remove } from "./store.js";
import { fromBase64url } from "./base64url.js";

/** @typedef {"cases" | "list"} About */
/** @typedef {{ words: string, address: string, language: string, endpoint: string, about?: About[], cases: string[], list?: List }} Push `about`: what she said yes to */
/** @typedef {{ quiet: string, address: string, register: string, told_at?: number }} List what the worker needs at a knock about the list; none: the server was not asked to */

export const PUSH = "push";
const LIST = "/api/push/list";
const PATIENCE_MS = 10_000;
// A server that was put back from a copy may not know; and one that hears nothing for a year forgets.
const TELL_AGAIN_MS = 7 * 24 * 60 * 60_000;

async function manager() {
  return (await navigator.serviceWorker?.getRegistration())?.pushManager;
}

/** The server's public key; none: it knocks at nobody, or is out of reach. @returns {Promise<string | undefined>} */
export async function serversKey() {
  if (!("Notification" in window) || !(await manager())) return undefined;
  const said = await ask("GET", "/api/push");
  return typeof said?.key === "string" ? said.key : undefined;
}

/** A yes to one is no yes to the other. @param {Push | undefined} push @returns {About[]} */
export function agreed(push) {
  return push ? (push.about ?? ["cases"]) : [];
}

/** @param {string} key @param {About} about @param {Pick<Push, "words" | "address">} said @returns {Promise<boolean>} */
export async function turnOn(key, about, said) {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const applicationServerKey = /** @type {Uint8Array<ArrayBuffer>} */ (fromBase64url(key));
  const there = await (await manager())?.subscribe({ userVisibleOnly: true, applicationServerKey });
  if (!there) return false;
  const { endpoint } = there;
  const language = document.documentElement.lang;
  await change("settings", PUSH, (/** @type {Push | undefined} */ now) => {
    const others = agreed(now).filter((each) => each !== about);
    return { endpoint, cases: [], ...now, ...said, language, about: [...others, about] };
  });
  await tellNewCases();
  return true;
}

/** What the server is to forget, it hears when it is told of cases and list; after the last yes it all ends here. @param {About} about */
export async function turnOff(about) {
  const push = await change("settings", PUSH, (/** @type {Push | undefined} */ now) => now && { ...now, about: agreed(now).filter((each) => each !== about) });
  if (!agreed(push).length) await end(push);
}

/** @param {Push | undefined} push */
async function end(push) {
  for (const name of push?.cases ?? []) await ask("DELETE", `/api/cases/${name}/push`, { endpoint: push?.endpoint });
  if (push?.list) await ask("DELETE", LIST, { endpoint: push.endpoint });
  // The push service forgets the address, and says so to whoever knocks at it.
  await (await (await manager())?.getSubscription())?.unsubscribe();
  await remove("settings", PUSH);
}

/** Taken off this phone: nobody here waits for its answers. @param {string} name */
export async function knockNoMore(name) {
  /** @type {Push | undefined} */
  const push = await read("settings", PUSH);
  if (!push?.cases.includes(name)) return;
  await ask("DELETE", `/api/cases/${name}/push`, { endpoint: push.endpoint });
  await change("settings", PUSH, (/** @type {Push | undefined} */ now) => now && { ...now, cases: now.cases.filter((each) => each !== name) });
}

/** A case that the server does not know this phone's address for, or no longer should. */
export async function tellNewCases() {
  /** @type {Push | undefined} */
  const push = await read("settings", PUSH);
  if (!push) return;
  const there = await (await manager())?.getSubscription();
  if (!there) return remove("settings", PUSH);
  const { endpoint } = there;
  // A browser may change the address by itself.
  const before = endpoint === push.endpoint ? push.cases : [];
  const cases = agreed(push).includes("cases") ? await knownAt(endpoint, before) : await stillKnownAt(endpoint, before);
  const list = endpoint === push.endpoint ? push.list : undefined;
  await change("settings", PUSH, (now) => now && { ...now, endpoint, cases, list });
}

/** @param {string} endpoint @param {string[]} told */
async function knownAt(endpoint, told) {
  for (const [name, thread] of await entries("cases")) {
    if (told.includes(name) || !thread.reply_key) continue;
    if (await ask("PUT", `/api/cases/${name}/push`, { endpoint })) told.push(name);
  }
  return told;
}

/** She took back her yes; what the server did not hear it is told again. @param {string} endpoint @param {string[]} told */
async function stillKnownAt(endpoint, told) {
  const left = [];
  for (const name of told) if (!(await ask("DELETE", `/api/cases/${name}/push`, { endpoint }))) left.push(name);
  return left;
}

/** Whether she keeps an eye on a company; on which one, nobody is told. @returns {Promise<boolean>} */
export async function follows() {
  return Object.keys((await read("register", "followed")) ?? {}).length > 0;
}

/** The server knocks about the list as long as she wants it and follows a company. @param {List} said */
export async function tellOfList(said) {
  /** @type {Push | undefined} */
  const push = await read("settings", PUSH);
  const wants = agreed(push).includes("list") && (await follows());
  if (!push || (wants ? isFresh(push.list) : !push.list)) return;
  const { endpoint, keys = {} } = (await (await manager())?.getSubscription())?.toJSON?.() ?? {};
  const { p256dh, auth } = keys;
  const told = wants ? await ask("PUT", LIST, { endpoint, p256dh, auth }) : await ask("DELETE", LIST, { endpoint: push.endpoint });
  const list = wants ? { ...said, told_at: Date.now() } : undefined;
  if (told) await change("settings", PUSH, (now) => now && { ...now, list });
}

/** @param {List | undefined} list */
function isFresh(list) {
  const age = Date.now() - (list?.told_at ?? 0);
  return age >= 0 && age < TELL_AGAIN_MS;
}

/** @param {string} method @param {string} address @param {unknown} [body] */
async function ask(method, address, body) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const headers = body ? { "Content-Type": "application/json" } : undefined;
    /** @type {RequestInit} */
    const how = { credentials: "omit", cache: "no-store", redirect: "error", signal: patience.signal };
    const answer = await fetch(address, { ...how, method, headers, body: body ? JSON.stringify(body) : undefined });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
