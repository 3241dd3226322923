// @ts-check
// Recorded voices are large, so she decides: the size first, then keep or take away.
import { recorded } from "./clips.js";
import { part } from "./page_texts.js";

const CACHE = "bekal-voices";
const KILOBYTE = 1000;

/** `<voice-pack data-size data-progress …>`: hidden where nothing was recorded in this language. */
class VoicePack extends HTMLElement {
  async connectedCallback() {
    const here = document.documentElement.lang;
    const { bytes, clips } = await recorded(here);
    /** @type {string[]} */
    this.wanted = [...new Set(Object.values(clips))];
    if (!("caches" in window) || !this.wanted.length) return;
    this.hidden = false;
    this.say("size", { size: saySize(bytes) });
    part(this, "keep").addEventListener("click", () => this.keep());
    part(this, "drop").addEventListener("click", () => this.drop());
    await this.show();
  }

  async show() {
    const missing = await this.missing();
    part(this, "keep").hidden = missing.length === 0;
    part(this, "drop").hidden = missing.length === (this.wanted ?? []).length;
    if (!missing.length) this.say("kept");
  }

  async missing() {
    const cache = await caches.open(CACHE);
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    return (this.wanted ?? []).filter((each) => !kept.has(each));
  }

  /** One after the other: what has come stays when the line breaks off. */
  async keep() {
    const cache = await caches.open(CACHE);
    const all = (this.wanted ?? []).length;
    try {
      for (const each of await this.missing()) {
        await cache.add(each);
        this.say("progress", { done: String(all - (await this.missing()).length), all: String(all) });
      }
      await this.dropOld(cache);
    } catch (error) {
      this.say(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "broken");
    }
    await this.show();
  }

  /** Recordings that were made anew have another address. @param {Cache} cache */
  async dropOld(cache) {
    const [, , tag] = (this.wanted?.[0] ?? "").split("/");
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(`/voice/${tag}/`) && !this.wanted?.includes(pathname)) await cache.delete(request);
    }
  }

  async drop() {
    const cache = await caches.open(CACHE);
    await Promise.all((this.wanted ?? []).map((each) => cache.delete(each)));
    this.say("dropped");
    await this.show();
  }

  /** @param {string} name @param {Record<string, string>} holes */
  say(name, holes = {}) {
    part(this, "told").textContent = (this.dataset[name] ?? "").replace(/\{(\w+)\}/g, (_, hole) => holes[hole] ?? "");
  }
}

/** @param {number} bytes */
function saySize(bytes) {
  const style = { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 };
  const format = new Intl.NumberFormat(document.documentElement.lang, /** @type {Intl.NumberFormatOptions} */ (style));
  return format.format(Math.max(1, bytes / KILOBYTE));
}

customElements.define("voice-pack", VoicePack);
