// @ts-check
// Her plan: typed once, kept on this phone, then printed, shown as a picture, or shared.
import { part, say } from "./page_texts.js";
import { fillIn } from "./report_content.js";
import { keep, read, remove } from "./store.js";

const KEY = "plan";

class SafetyPlan extends HTMLElement {
  isTouched = false;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.touch());
    this.form.addEventListener("change", () => this.keep());
    part(this, "print").addEventListener("click", () => print());
    part(this, "show").addEventListener("click", () => this.draw());
    part(this, "share").addEventListener("click", () => navigator.share({ text: this.text }).catch(() => undefined));
    part(this, "copy").addEventListener("click", () => this.copy());
    part(this, "forget").addEventListener("click", () => this.forget());
    part(this, "share").hidden = !("share" in navigator);
    part(this, "copy").hidden = !navigator.clipboard;
    this.setAttribute("ready", "");
    this.begin();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  async begin() {
    const plan = await read("settings", KEY).catch(() => undefined);
    // She was faster than the store: what she typed is what she meant.
    if (plan && !this.isTouched) fillIn(this.form, plan);
    this.show();
  }

  touch() {
    this.isTouched = true;
    this.form.setAttribute("data-dirty", "");
  }

  /** What was answered, with the label it has on the sheet. @returns {[string, string][]} */
  get lines() {
    /** @type {[string, string][]} */
    const lines = [];
    for (const field of this.form.querySelectorAll("[data-label]")) {
      const { value } = /** @type {HTMLInputElement} */ (field);
      const said = field instanceof HTMLSelectElement && value ? field.selectedOptions[0]?.text ?? "" : value.trim();
      if (said) lines.push([field.getAttribute("data-label") ?? "", said]);
    }
    return lines;
  }

  get text() {
    const numbers = [...part(this, "numbers").children].map(({ textContent }) => textContent ?? "");
    return [...this.lines.map(([label, said]) => `${label}: ${said}`), ...numbers].join("\n");
  }

  async keep() {
    this.show();
    const plan = Object.fromEntries([...new FormData(this.form)].filter(([, said]) => said));
    try {
      await keep("settings", KEY, plan);
      this.form.removeAttribute("data-dirty");
      this.tell("kept");
    } catch (error) {
      this.tell(/** @type {{ reason?: string }} */ (error).reason === "full" ? "full" : "refused");
    }
  }

  show() {
    const { lines } = this;
    const rows = lines.flatMap(([label, said]) => [made("dt", label), made("dd", said)]);
    part(this, "lines").replaceChildren(...rows);
    part(this, "sheet").hidden = part(this, "ways").hidden = lines.length === 0;
    // A picture of what stood there before would mislead.
    part(this, "picture").hidden = true;
  }

  async draw() {
    const { pictureOf } = await import("./plan_picture.js");
    const picture = pictureOf(this.text);
    if (!picture) return this.tell("too-long");
    this.tell("");
    part(this, "qr").replaceChildren(picture);
    part(this, "picture").hidden = false;
    part(this, "picture").scrollIntoView({ block: "center" });
  }

  async copy() {
    await navigator.clipboard.writeText(this.text).then(() => this.tell("copied"), () => undefined);
  }

  async forget() {
    try {
      await remove("settings", KEY);
    } catch {
      return this.tell("refused");
    }
    this.form.reset();
    this.form.removeAttribute("data-dirty");
    this.show();
    this.tell("forgotten");
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told").textContent = name && say(this, name);
  }
}

/** @param {string} tag @param {string} text */
function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = "auto";
  return element;
}

customElements.define("safety-plan", SafetyPlan);
