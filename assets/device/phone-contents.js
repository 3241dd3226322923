// @ts-check
// What lies on this phone. Each [data-words] is a sentence with holes; one whose holes cannot be
// filled here stays hidden.
import { entries, onChange, read } from "./store.js";

const MEGABYTE = 1_000_000;
/** @type {import("./store.js").Shelf[]} */
const WATCHED = ["ticks", "outbox", "papers", "dates"];
const HOLE = /\{(\w+)\}/g;

/** Looked for only where a sentence asks: the register is large. @type {Record<string, (built: string) => Promise<string | undefined>>} */
const FIGURES = {
  pages: countPages,
  size: measure,
  built: async (built) => built,
  register: async () => sayDay((await keptRegister())?.date),
  agencies: async () => sayNumber((await keptRegister())?.agencies.length),
  ticks: async () => sayNumber((await entries("ticks")).length),
  notes: async () => sayNumber((await entries("notes")).length || undefined),
  papers: async () => sayNumber((await entries("papers")).length || undefined),
  photos: async () => sayNumber((await entries("papers")).filter(([, { has_photo }]) => has_photo).length),
  dates: async () => sayNumber((await entries("dates")).length || undefined),
  contract: async () => countAnswers("contract"),
  plan: async () => countAnswers("plan"),
  status: async () => sayNumber((await entries("status")).length || undefined),
  village: async () => (await read("villages", "mine"))?.name,
  waiting: async () => sayNumber(await countWaiting()),
};

class PhoneContents extends HTMLElement {
  connectedCallback() {
    this.tell();
    for (const shelf of WATCHED) onChange(shelf, () => this.tell());
    navigator.serviceWorker?.addEventListener("controllerchange", () => this.tell());
  }

  tell() {
    for (const line of this.querySelectorAll("[data-words]")) {
      if (line instanceof HTMLElement) fill(line, this.dataset.built ?? "");
    }
  }
}

/** @param {HTMLElement} line @param {string} built */
async function fill(line, built) {
  const words = line.dataset.words ?? "";
  const names = [...words.matchAll(HOLE)].map(([, name = ""]) => name);
  // A store that is refused holds nothing to tell of.
  const found = await Promise.all(names.map((name) => FIGURES[name]?.(built).catch(() => undefined)));
  if (found.includes(undefined)) return;
  line.hidden = false;
  line.textContent = words.replace(HOLE, () => found.shift() ?? "");
}

/** @returns {Promise<import("./agency_standing.js").Register | undefined>} */
async function keptRegister() {
  return (await read("register", "agencies"))?.register;
}

/** Of cases that are seen here: under a lock, what another space has sent is not told of. */
async function countWaiting() {
  const cases = new Set((await entries("cases")).map(([name]) => name));
  const waiting = (await entries("outbox")).map(([, report]) => report).filter(isWaiting);
  return waiting.filter((report) => !report.case || cases.has(report.case)).length;
}

/** @param {{ state: string }} report */
function isWaiting({ state }) {
  return state === "queued" || state === "armed";
}

/** @param {string} key */
async function countAnswers(key) {
  return sayNumber(Object.keys((await read("settings", key)) ?? {}).length || undefined);
}

/** Pages kept by the worker; undefined before it has kept any. */
async function countPages() {
  if (!("caches" in window)) return undefined;
  const names = (await caches.keys()).filter((name) => name.startsWith("bekal"));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const pages = kept.flat().filter(({ url }) => !/\.\w+$/.test(new URL(url).pathname));
  return sayNumber(pages.length || undefined);
}

async function measure() {
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (!usage) return undefined;
  const style = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language(), /** @type {Intl.NumberFormatOptions} */ (style)).format(usage / MEGABYTE);
}

/** @param {number | undefined} number */
function sayNumber(number) {
  return number === undefined ? undefined : new Intl.NumberFormat(language()).format(number);
}

/** @param {string | undefined} day */
function sayDay(day) {
  return day && new Date(day).toLocaleDateString(language(), { day: "numeric", month: "long", year: "numeric" });
}

function language() {
  return document.documentElement.lang;
}

customElements.define("phone-contents", PhoneContents);
