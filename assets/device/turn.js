// @ts-check
// One at a time over all windows and the worker, with Web Locks or, where there are none, a note.
import { change } from "./store.js";

const LEASE_MS = 60_000;
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 500;
const me = Math.random().toString(36).slice(2);

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export function withTurn(name, work) {
  return navigator.locks ? withLock(name, work) : afterOthersHere(() => withLease(`turn-${name}`, work));
}

/**
 * The server keeps once what comes twice: whoever cannot be waited for is worked beside. That is a window
 * that some phones put to sleep in the middle of its turn, and a line in which nobody has the turn:
 * Chromium sometimes leaves one standing when a window goes away as it is given the turn.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withLock(name, work) {
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  const watch = setInterval(() => void isFree(name).then((free) => free && giveUp.abort()), LOOK_AGAIN_MS);
  /** @type {Promise<T> | undefined} */
  let mine;
  const leaving = leave();
  try {
    await navigator.locks.request(name, { signal: giveUp.signal }, () => {
      stopWaiting();
      mine = work();
      return Promise.race([mine, leaving.done]);
    });
  } catch (error) {
    if (mine || !giveUp.signal.aborted) throw error;
  } finally {
    stopWaiting();
    leaving.forget();
  }
  return mine ?? work();

  function stopWaiting() {
    clearTimeout(patience);
    clearInterval(watch);
  }
}

/** Whether nobody has the turn. @param {string} name @returns {Promise<boolean>} */
async function isFree(name) {
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [{ name }] }));
  return !held.some((each) => each.name === name);
}

/** A window that is left may be kept as it is, for a way back: Safari leaves it its turn. */
function leave() {
  const watched = new AbortController();
  const done = new Promise((resolve) => addEventListener("pagehide", resolve, { signal: watched.signal }));
  return { done, forget: () => watched.abort() };
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function afterOthersHere(work) {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * Safari before 15.4. A window that died holds the note for a minute; should two send
 * after all, the server sees the same bytes twice and keeps one report.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withLease(name, work) {
  while (!(await take(name))) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  const renewal = setInterval(() => void take(name), LEASE_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await change("settings", name, () => ({ holder: "", until: 0 }));
  }
}

/** @param {string} name */
async function take(name) {
  const note = { holder: me, until: Date.now() + LEASE_MS };
  const kept = await change("settings", name, (/** @type {typeof note | undefined} */ now) =>
    !now || now.holder === me || isOver(now.until) ? note : undefined,
  );
  return kept?.holder === me;
}

/** Also where the clock was set back meanwhile. @param {number} until */
function isOver(until) {
  return until < Date.now() || until > Date.now() + LEASE_MS;
}
