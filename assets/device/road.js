// @ts-check
// The way to alarm_road.js. A browser remembers for the life of a page that a script did not come,
// and asks for it no more: so it is asked for as a file, again and again, and run when it is here.

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** For one file of some kilobytes, also over GPRS. */
const PATIENCE_MS = 25_000;

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
  for (let pause_ms = FIRST_PAUSE_MS; ; pause_ms = Math.min(2 * pause_ms, LONGEST_PAUSE_MS)) {
    if (await haveCome()) return;
    await aWhile(pause_ms);
  }
}

/** Its files as the build has noted them, kept by the browser from here on. */
async function haveCome() {
  const script = /** @type {HTMLElement | null} */ (document.querySelector("script[data-road]"));
  const asked = (script?.dataset.road ?? "").split(" ").filter(Boolean).map(hasCome);
  return (await Promise.all(asked)).every(Boolean);
}

/** @param {string} address */
async function hasCome(address) {
  // A line that swallows everything would hold it for minutes; the signal that is back asks anew.
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
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
