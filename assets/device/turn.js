// @ts-check
// One at a time over all windows and the worker, with Web Locks or, where there are none, a note.
import { change } from "./store.js";

const LEASE_MS = 60_000;
const LOOK_AGAIN_MS = 500;
const me = Math.random().toString(36).slice(2);

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export function withTurn(name, work) {
  if (navigator.locks) return /** @type {Promise<T>} */ (navigator.locks.request(name, work));
  return afterOthersHere(() => withLease(`turn-${name}`, work));
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
    !now || now.holder === me || now.until < Date.now() ? note : undefined,
  );
  return kept?.holder === me;
}
