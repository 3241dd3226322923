// @ts-check
// What lies on this phone. Each [data-words] is a sentence with holes; one whose holes cannot be
// filled here stays hidden.
import { entries, onChange, read } from "./store.js";

const MEGABYTE = 1_000_000;

class PhoneContents extends HTMLElement {
  connectedCallback() {
    this.tell();
    onChange("ticks", () => this.tell());
    onChange("outbox", () => this.tell());
    navigator.serviceWorker?.addEventListener("controllerchange", () => this.tell());
  }

  async tell() {
    const figures = await lookAround(this.dataset.built);
    for (const line of this.querySelectorAll("[data-words]")) {
      if (line instanceof HTMLElement) fill(line, figures);
    }
  }
}

/** @param {HTMLElement} line @param {Record<string, string | undefined>} figures */
function fill(line, figures) {
  const words = line.dataset.words ?? "";
  const holes = [...words.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  line.hidden = holes.some((name) => figures[name] === undefined);
  line.textContent = words.replace(/\{(\w+)\}/g, (_, name) => figures[name] ?? "");
}

/** @param {string | undefined} built */
async function lookAround(built) {
  const [pages, size, register, ticks, waiting] = await Promise.all([
    countPages(),
    measure(),
    read("register", "current").catch(() => undefined),
    entries("ticks").catch(() => undefined),
    entries("outbox").catch(() => undefined),
  ]);
  const isWaiting = (/** @type {{ state: string }} */ { state }) => state === "queued" || state === "armed";
  return {
    pages: pages ? sayNumber(pages) : undefined,
    size,
    built: sayDay(built),
    register: sayDay(register?.date),
    agencies: register && sayNumber(register.agencies.length),
    ticks: ticks && sayNumber(ticks.length),
    waiting: waiting && sayNumber(waiting.filter(([, report]) => isWaiting(report)).length),
  };
}

/** Pages kept by the worker; undefined before it has kept any. */
async function countPages() {
  if (!("caches" in window)) return undefined;
  const names = (await caches.keys()).filter((name) => name.startsWith("bekal"));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const isPage = (/** @type {Request} */ { url }) => !/\.\w+$/.test(new URL(url).pathname);
  return kept.flat().filter(isPage).length || undefined;
}

async function measure() {
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (!usage) return undefined;
  const style = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language(), /** @type {Intl.NumberFormatOptions} */ (style)).format(usage / MEGABYTE);
}

/** @param {number} number */
function sayNumber(number) {
  return new Intl.NumberFormat(language()).format(number);
}

/** @param {string | undefined} day */
function sayDay(day) {
  return day && new Date(day).toLocaleDateString(language(), { day: "numeric", month: "long", year: "numeric" });
}

function language() {
  return document.documentElement.lang;
}

customElements.define("phone-contents", PhoneContents);
