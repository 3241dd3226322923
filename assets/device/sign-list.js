// @ts-check
// What the ticked signs mean, in words; nothing is kept.

/** `<sign-list>` around a form of checkboxes, `[data-result]` sentences and a `<hand-over>`. */
export class SignList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.show());
    this.show();
  }

  /** @returns {HTMLInputElement[]} */
  get ticked() {
    return [...this.querySelectorAll("input")].filter((each) => each.checked);
  }

  show() {
    const { ticked } = this;
    const strong = ticked.filter((each) => each.dataset.strong !== undefined).length;
    const fits = strong ? "strong" : ticked.length ? "some" : "none";
    /** @type {NodeListOf<HTMLElement>} */
    const sentences = this.querySelectorAll("[data-result]");
    for (const each of sentences) each.hidden = each.dataset.result !== fits;
    this.count(ticked.length, strong);
    this.handOver(ticked);
  }

  /** @param {number} number @param {number} strong */
  count(number, strong) {
    /** @type {HTMLElement | null} */
    const line = this.querySelector("[data-count]");
    if (!line) return;
    const say = new Intl.NumberFormat([document.documentElement.lang, "id"]).format;
    line.hidden = !number;
    line.textContent = (line.dataset.count || "").replace("{number}", say(number)).replace("{strong}", say(strong));
  }

  /** What she ticked goes along to the report, in the words she read. @param {HTMLInputElement[]} ticked */
  handOver(ticked) {
    const words = ticked.map((each) => each.parentElement?.querySelector("strong")?.textContent);
    /** @type {HTMLElement | null} */
    const door = this.querySelector("hand-over");
    if (door) door.dataset.text = words.map((each) => `- ${each}`).join("\n");
  }
}

customElements.define("sign-list", SignList);
