// @ts-check
// A list of small things she notes herself: rows, one form for a new one and for a change.
import { newId } from "./armed.js";
import { copyOf, part, say } from "./page_texts.js";
import { entries, keepAll, onChange, read, remove } from "./store.js";

/** @typedef {import("./store.js").Shelf} Shelf */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {[string, any]} Kept */

/** Around `[data-part]`s list, empty, form, add, cancel, remove, undo, told and templates row, texts. */
export class KeptList extends HTMLElement {
  /** @type {Shelf} */
  shelf = "papers";
  /** @type {string | undefined} the row that is being changed */
  editing;
  /** @type {Row[]} what was taken away last */
  taken = [];

  connectedCallback() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    this.form.addEventListener("input", () => this.form.setAttribute("data-dirty", ""));
    this.form.addEventListener("change", () => this.suit());
    part(this, "add").addEventListener("click", () => this.open());
    part(this, "cancel").addEventListener("click", () => this.close());
    part(this, "remove").addEventListener("click", () => this.takeAway());
    part(this, "undo").addEventListener("click", () => this.putBack());
    onChange(this.shelf, () => this.show());
    part(this, "add").hidden = false;
    this.setAttribute("ready", "");
    this.show();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (part(this, "form"));
  }

  async show() {
    // A phone that keeps nothing shows an empty list; saving then says why.
    const kept = this.arranged(await entries(this.shelf).catch(() => []));
    part(this, "list").replaceChildren(...kept.map((each) => this.rowOf(each)));
    part(this, "empty").hidden = kept.length > 0;
    this.shown(kept);
  }

  /** @param {Kept} kept */
  rowOf([id, value]) {
    const row = copyOf(this, "row").firstElementChild;
    if (!(row instanceof HTMLElement)) throw new Error("no row");
    part(row, "change").addEventListener("click", () => this.open(id, value));
    this.fill(row, value);
    return row;
  }

  /** @param {string} [id] @param {any} [value] */
  open(id, value = {}) {
    this.editing = id;
    this.form.reset();
    for (const field of this.form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)) continue;
      if (field.type === "radio") /** @type {HTMLInputElement} */ (field).checked = field.value === (value[field.name] ?? "me");
      else if (field.name && field.type !== "file" && field.name in value) field.value = value[field.name];
    }
    this.suit();
    this.shift(true);
    part(this, "remove").hidden = !id;
    this.form.querySelector("select")?.focus();
    this.form.scrollIntoView({ block: "start" });
  }

  close() {
    this.form.removeAttribute("data-dirty");
    this.shift(false);
    part(this, "add").focus();
  }

  /** @param {boolean} isOpen */
  shift(isOpen) {
    this.form.hidden = !isOpen;
    part(this, "add").hidden = isOpen;
    part(this, "list").hidden = isOpen;
    part(this, "undo").hidden = true;
    this.tell("");
  }

  async save() {
    const id = this.editing ?? newId();
    try {
      await this.keep(id, Object.fromEntries([...new FormData(this.form)].filter(([, said]) => typeof said === "string" && said)));
      this.close();
      this.tell("kept");
    } catch (error) {
      this.refuse(error);
    }
  }

  /** @param {string} id @param {any} value */
  keep(id, value) {
    return keepAll([[this.shelf, id, value]]);
  }

  async takeAway() {
    const id = this.editing ?? "";
    try {
      this.taken = await this.rowsOf(id);
      for (const [shelf, key] of this.taken) await remove(shelf, key);
    } catch (error) {
      return this.refuse(error);
    }
    this.close();
    this.tell("removed");
    part(this, "undo").hidden = false;
  }

  /** @param {string} id @returns {Promise<Row[]>} */
  async rowsOf(id) {
    return [[this.shelf, id, await read(this.shelf, id)]];
  }

  putBack() {
    part(this, "undo").hidden = true;
    this.tell("");
    keepAll(this.taken).catch((error) => this.refuse(error));
  }

  /** What was typed stays in the form. @param {unknown} error */
  refuse(error) {
    const { reason } = /** @type {{ reason?: string }} */ (error);
    this.tell(reason === "full" ? "full" : "refused");
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }

  /** @param {Kept[]} kept @returns {Kept[]} */
  arranged(kept) {
    return kept;
  }

  /** @param {HTMLElement} _row @param {any} _value */
  fill(_row, _value) {}

  /** Show what belongs to the answers given so far. */
  suit() {}

  /** @param {Kept[]} _kept */
  shown(_kept) {}
}

/** The words of the option with this value. @param {HTMLFormElement} form @param {string} name @param {string} value */
export function optionOf(form, name, value) {
  const field = form.elements.namedItem(name);
  const options = field instanceof HTMLSelectElement ? [...field.options] : [];
  return options.find((option) => option.value === value)?.text ?? "";
}
