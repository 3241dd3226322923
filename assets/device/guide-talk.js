// @ts-check
// The talk: of every question only the answer she tapped stays, and under it the next question.
import { topicsFor, wordsOf } from "./guide_words.js";
import { part } from "./page_texts.js";

// The words of an answer, without its button to listen.
const ANSWER = ".asked, strong";

/** `<guide-talk>` around folded answers, each with an id, and a `<hand-over>`. */
export class GuideTalk extends HTMLElement {
  connectedCallback() {
    // `toggle` does not bubble.
    this.addEventListener("toggle", (event) => this.turned(event.target), true);
    part(this, "back").addEventListener("click", () => this.back());
    part(this, "typed").hidden = false;
    this.field.addEventListener("input", () => this.look());
    addEventListener("hashchange", () => this.open(location.hash.slice(1)));
    this.open(location.hash.slice(1));
    this.show();
  }

  get field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input"));
  }

  /** What she tapped, outermost first. @returns {HTMLDetailsElement[]} */
  get said() {
    return [...this.querySelectorAll("details")].filter((each) => each.open && this.isSeen(each));
  }

  /** @param {HTMLDetailsElement} each */
  isSeen(each) {
    const outer = each.parentElement && each.parentElement.closest("details");
    return !outer || outer.open;
  }

  /** @param {EventTarget | null} turned */
  turned(turned) {
    if (!(turned instanceof HTMLDetailsElement)) return;
    // Gone back: what was tapped deeper is taken back with it.
    if (!turned.open) for (const each of turned.querySelectorAll("details")) each.open = false;
    this.show();
    if (turned.open) turned.scrollIntoView({ block: "nearest" });
  }

  back() {
    const last = this.said.pop();
    if (!last) return;
    last.open = false;
    last.querySelector("summary")?.focus();
  }

  /** @param {string} name of an answer; its way is opened with it */
  open(name) {
    const asked = name && document.getElementById(name);
    if (!asked || !this.contains(asked)) return;
    for (const each of this.querySelectorAll("details")) each.open = each.contains(asked);
    if (asked instanceof HTMLDetailsElement) asked.querySelector("summary")?.focus();
  }

  show() {
    const { said } = this;
    const last = said[said.length - 1];
    for (const talk of this.querySelectorAll(".talk")) this.leaveOnlyTheTapped(talk, said);
    part(this, "back").hidden = !last;
    part(this, "typed").hidden = !!last;
    this.handOver(said, last);
  }

  /** @param {Element} talk @param {Element[]} said */
  leaveOnlyTheTapped(talk, said) {
    const tapped = [...talk.children].find((each) => said.includes(each));
    // The way to the alarm stays in sight, whatever was tapped.
    for (const each of talk.querySelectorAll("details")) {
      if (each.parentElement === talk) each.hidden = !!tapped && each !== tapped;
    }
  }

  /** The questions and her answers go along to the report. @param {Element[]} said @param {Element | undefined} last */
  handOver(said, last) {
    const door = this.querySelector("hand-over");
    if (!(door instanceof HTMLElement)) return;
    const lines = said.map((each) => `${textOf(each.parentElement, ".asks")} ${textOf(each, ".asked")}`);
    const end = last && last.querySelector(":scope > [data-what]");
    door.dataset.text = lines.join("\n");
    door.dataset.what = (end && end.getAttribute("data-what")) || "";
  }

  look() {
    const answers = [...this.querySelectorAll(".talk > [id]")];
    const topics = answers.map((each) => ({
      name: each.id,
      words: (each.getAttribute("data-words") || "").split(" ").filter(Boolean),
      text: textOf(each, ANSWER),
    }));
    const typed = this.field.value.trim();
    const names = topicsFor(typed, topics);
    part(this, "found").replaceChildren(...names.map((name) => this.linkTo(name)));
    part(this, "nothing").hidden = names.length > 0 || !wordsOf(typed).length;
    // The keyboard covers what stands below the field.
    part(this, "typed").scrollIntoView({ block: "nearest" });
  }

  /** @param {string} name */
  linkTo(name) {
    const link = document.createElement("a");
    const asked = document.getElementById(name);
    link.className = "action";
    // What leads straight on, leads straight on from here too.
    link.href = asked?.querySelector(":scope > a")?.getAttribute("href") || `#${name}`;
    link.textContent = textOf(asked, ANSWER);
    return link;
  }
}

/** @param {Element | null} element @param {string} selector */
function textOf(element, selector) {
  return ((element && element.querySelector(selector)?.textContent) || "").trim();
}

customElements.define("guide-talk", GuideTalk);
