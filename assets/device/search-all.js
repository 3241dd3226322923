// @ts-check
// The search over everything the phone holds. What is typed is neither kept nor sent, nor does it
// stand in an address.
import { part } from "./page_texts.js";
import { SearchIndex } from "./search_index.js";

/** @typedef {import("./search_index.js").Found} Found */

const MOST = 12;

/** `<search-all data-indexes data-home>` around a field, places for what is found, and a template of a row. */
class SearchAll extends HTMLElement {
  connectedCallback() {
    this.field.form?.addEventListener("submit", (event) => event.preventDefault());
    this.field.addEventListener("input", () => this.answer());
    this.field.focus({ preventScroll: true });
    this.load();
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  async load() {
    const addresses = (this.dataset.indexes ?? "").split(" ");
    const opened = await Promise.all(addresses.map((each) => open(each).catch(() => undefined)));
    /** @type {SearchIndex[]} the page's own language first */
    this.indexes = opened.filter((each) => each !== undefined);
    part(this, "away").hidden = this.indexes.length > 0;
    this.setAttribute("ready", "");
    this.answer();
  }

  answer() {
    const query = this.field.value.trim();
    if (!this.indexes) return;
    const found = query.length > 0 ? merged(this.indexes, query).slice(0, MOST) : [];
    part(this, "rows").replaceChildren(...found.map((each) => this.row(each)));
    part(this, "none").hidden = found.length > 0 || query.length < 2;
    const count = part(this, "count");
    count.textContent = found.length ? (count.dataset.words ?? "").replace("{number}", String(found.length)) : "";
  }

  /** @param {Found} found */
  row({ address, title, page }) {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector("template"));
    const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const path = address.replace(/^(?=[^#])/, "/");
    row.querySelector("a")?.setAttribute("href", (this.dataset.home ?? "") + path);
    const [what, where] = row.querySelectorAll(".door-words > *");
    if (what) what.textContent = title;
    if (where) where.textContent = page === title ? "" : page;
    return row;
  }
}

/** @param {string} address */
async function open(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no index at ${address}`);
  return new SearchIndex(await answer.json());
}

/** A place found in two languages is one place, called as on this page. @param {SearchIndex[]} indexes @param {string} query */
function merged([own, ...others], query) {
  const titles = new Map((own?.places ?? []).map((each) => [each.address, each]));
  /** @type {Map<string, Found>} */
  const found = new Map((own?.find(query) ?? []).map((each) => [each.address, each]));
  for (const each of others.flatMap((other) => other.find(query))) {
    const known = found.get(each.address);
    const score = Math.max(each.score, known?.score ?? 0);
    found.set(each.address, { ...each, ...titles.get(each.address), score });
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
}

customElements.define("search-all", SearchAll);
