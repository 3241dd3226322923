// @ts-check
// The way to alarm_road.js. A browser remembers for the life of a page that a script did not come,
// and asks for it no more: so it is asked for as a file, again and again, and run when it is here.

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** For files of some kilobytes over GPRS. Who waited in vain waits longer: a slow line is not a dead one. */
const PATIENCE_MS = 25_000;
const LONGEST_PATIENCE_MS = 4 * PATIENCE_MS;

/** @type {Promise<typeof import("./alarm_road.js")> | undefined} */
let road;

/** Words, seal and outbox, however long the line takes. */
export function fetchRoad() {
  road ??= fetchFiles()
    .then(() => import("./alarm_road.js"))
    .catch((error) => {
      road = undefined;
      throw error;
    });
  return road;
}

async function fetchFiles() {
  let [pause_ms, patience_ms] = [FIRST_PAUSE_MS, PATIENCE_MS];
  while (!(await haveCome(patience_ms))) {
    await aWhile(pause_ms);
    pause_ms = Math.min(2 * pause_ms, LONGEST_PAUSE_MS);
    patience_ms = Math.min(2 * patience_ms, LONGEST_PATIENCE_MS);
  }
}

/** Its files as the build has noted them, kept by the browser from here on. @param {number} patience_ms */
async function haveCome(patience_ms) {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-road]"));
  const names = (script?.dataset.road ?? "").split(" ").filter(Boolean);
  // They lie beside the page's own.
  const asked = names.map((name) => hasCome(new URL(`${name}.js`, script?.src).pathname, patience_ms));
  return (await Promise.all(asked)).every(Boolean);
}

/** @param {string} address @param {number} patience_ms */
async function hasCome(address, patience_ms) {
  // A line that swallows everything would hold it for minutes; the signal that is back asks anew.
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, patience_ms);
  addEventListener("online", giveUp, { once: true });
  try {
    const answer = await fetch(address, { signal: patience.signal });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    removeEventListener("online", giveUp);
  }
}

/** A pause that ends when the signal is back. @param {number} pause_ms */
function aWhile(pause_ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, pause_ms);
    addEventListener("online", resolve, { once: true });
  });
}
