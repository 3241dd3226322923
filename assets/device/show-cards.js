// @ts-check
// One card at a time over the whole screen: only the chosen language and country, and turned by a swipe.
import { stayAwake } from "./stay_awake.js";

const SWIPE = 60;

/** `<show-cards>` around the list and the cards; a card is shown by its address, as without a script. */
class ShowCards extends HTMLElement {
  connectedCallback() {
    /** @type {(event: Event) => void} */
    this.chooseCountry = (event) => this.showOnly("country", /** @type {CustomEvent} */ (event).detail.country);
    /** @type {(event: Event) => void} */
    this.chooseReader = (event) => this.showOnly("reader", /** @type {CustomEvent} */ (event).detail.reader);
    document.addEventListener("country", this.chooseCountry);
    document.addEventListener("reader", this.chooseReader);
    addEventListener("hashchange", () => this.showCard());
    this.addEventListener("click", (event) => this.follow(event));
    this.addEventListener("keydown", ({ key }) => this.turnByKey(key));
    this.addEventListener("touchstart", ({ touches: [one] }) => (this.began = one?.clientX ?? 0), { passive: true });
    this.addEventListener("touchend", ({ changedTouches: [one] }) => this.turnBy((one?.clientX ?? 0) - (this.began ?? 0)));
    this.showCard();
  }

  disconnectedCallback() {
    if (this.chooseCountry) document.removeEventListener("country", this.chooseCountry);
    if (this.chooseReader) document.removeEventListener("reader", this.chooseReader);
  }

  /** @param {"country" | "reader"} what @param {string} chosen "" or one that no card has: all */
  showOnly(what, chosen) {
    const all = [...this.querySelectorAll(`[data-${what}]`)];
    const isThere = all.some((each) => each.getAttribute(`data-${what}`) === chosen);
    for (const each of all) if (each instanceof HTMLElement) each.hidden = isThere && each.getAttribute(`data-${what}`) !== chosen;
  }

  get shown() {
    const card = document.getElementById(location.hash.slice(1));
    return card?.matches(".show-card") ? card : undefined;
  }

  showCard() {
    const card = this.shown;
    stayAwake(Boolean(card));
    // What lies behind the card cannot be reached with the keyboard.
    for (const each of this.parentElement?.children ?? []) each.toggleAttribute("inert", Boolean(card) && each !== this);
    for (const each of this.children) each.toggleAttribute("inert", Boolean(card) && each !== card);
    card?.focus({ preventScroll: true });
  }

  /** Turning leaves no trail: Back leads to the list, not through every card. @param {MouseEvent} event */
  follow(event) {
    const link = event.target instanceof Element && event.target.closest(".card-turn a");
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    location.replace(link.hash);
  }

  /** @param {number} way of the finger, to the right above 0 */
  turnBy(way) {
    if (Math.abs(way) < SWIPE || !this.shown) return;
    const isForward = document.documentElement.dir === "rtl" ? way > 0 : way < 0;
    const link = this.shown.querySelector(`[data-turn="${isForward ? "next" : "prev"}"]`);
    if (link instanceof HTMLAnchorElement) location.replace(link.hash);
  }

  /** @param {string} key */
  turnByKey(key) {
    if (key === "Escape" && this.shown) location.replace(`#${this.id}`);
    if (key === "ArrowRight") this.turnBy(-SWIPE);
    if (key === "ArrowLeft") this.turnBy(SWIPE);
  }
}

customElements.define("show-cards", ShowCards);
