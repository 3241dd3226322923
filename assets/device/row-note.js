// @ts-check
// Her own words beside a row, kept on this phone and nowhere else.
import { dayOf } from "./old-note.js";
import { keep, onChange, read, remove } from "./store.js";

const PAUSE_MS = 600;

/** `<row-note data-kept="Kept">` around a textarea and an output, inside a row `.item`. */
export class RowNote extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.write());
    this.addEventListener("change", () => this.keep());
    // The phone may end a page that is not looked at, without another word.
    this.leave = () => void this.keep();
    document.addEventListener("visibilitychange", this.leave);
    this.stop = onChange("notes", (key) => (!key || key === this.item) && this.show());
    this.show();
  }

  disconnectedCallback() {
    if (this.stop) this.stop();
    if (this.leave) document.removeEventListener("visibilitychange", this.leave);
  }

  get item() {
    return this.closest(".item")?.id ?? "";
  }

  get field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  write() {
    this.field.setAttribute("data-dirty", "");
    this.tell("");
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.keep(), PAUSE_MS);
  }

  async keep() {
    const text = this.field.value;
    if (!this.field.hasAttribute("data-dirty")) return;
    try {
      if (text.trim()) await keep("notes", this.item, { text, on: dayOf(new Date()) });
      else await remove("notes", this.item);
      if (this.field.value !== text) return;
      this.field.removeAttribute("data-dirty");
      this.tell(text.trim() && this.dataset.kept);
    } catch (error) {
      // Her words stay in the field; only the promise to keep them is taken back.
      this.tell("");
      this.dispatchEvent(new CustomEvent("tick-refused", { bubbles: true, detail: error }));
    }
  }

  async show() {
    const note = await read("notes", this.item).catch(() => undefined);
    const text = note?.text ?? "";
    if (!this.field.hasAttribute("data-dirty") && this.field.value !== text) this.field.value = text;
  }

  /** @param {string | undefined} words */
  tell(words) {
    const place = this.querySelector("output");
    if (place) place.textContent = words ?? "";
  }
}

customElements.define("row-note", RowNote);

/** A row gets its note when it is opened: seventy fields would only weigh.
 * @param {Event} event */
function place({ target }) {
  const row = target instanceof HTMLDetailsElement && target.open && target.closest(".item");
  const template = document.querySelector('template[data-part="note"]');
  if (!row || row.querySelector("row-note") || !(template instanceof HTMLTemplateElement)) return;
  row.querySelector(".says")?.after(template.content.cloneNode(true));
}

document.addEventListener("toggle", place, true);
