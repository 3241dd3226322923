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
 * A window that some phones put to sleep in the middle of its turn would hold up every other: after a
 * while the work is done beside it, and the server keeps once what comes twice.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
async function withLock(name, work) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  let isMine = false;
  const mine = () => {
    clearTimeout(timer);
    isMine = true;
    return work();
  };
  try {
    return await /** @type {Promise<T>} */ (navigator.locks.request(name, { signal: patience.signal }, mine));
  } catch (error) {
    if (isMine || !patience.signal.aborted) throw error;
    return work();
  }
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
