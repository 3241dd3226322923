// @ts-check
// A demonstration in a space of its own; between two people everything in it is emptied, and shown to be empty.
import { noteDemonstration } from "./outreach_phones.js";
import { part, say } from "./page_texts.js";
import { begin, end, isDemonstration } from "./space.js";
import { SHELVES, entries, eraseAll, prepareDemonstration, read, remove } from "./store.js";

/** The list of agencies is nobody's: it stays, so that it can be shown without a signal. */
const EVERYBODYS = "agencies";

/** `<played-room>` around the buttons and the steps. */
class PlayedRoom extends HTMLElement {
  connectedCallback() {
    part(this, "outside").hidden = isDemonstration;
    part(this, "inside").hidden = !isDemonstration;
    part(this, "begin").addEventListener("click", () => this.try(() => this.begin()));
    part(this, "next-person").addEventListener("click", () => this.try(() => this.nextPerson()));
    part(this, "end").addEventListener("click", () => this.try(() => this.end()));
  }

  /** Only what is everybody's goes along into the new space. */
  async begin() {
    const list = await read("register", EVERYBODYS);
    await noteDemonstration();
    await prepareDemonstration(list ? [["register", EVERYBODYS, list]] : []);
    begin();
    // The first button in there is above the script.
    scrollTo(0, 0);
    location.reload();
  }

  /** Read back from the store: the page says what is there, not what should be. */
  async nextPerson() {
    const before = await entered();
    for (const { shelf, key } of before) await remove(shelf, key);
    const left = await entered();
    part(this, "left").replaceChildren(...left.map(({ shelf, key }) => made(`${shelf} ${key}`)));
    part(this, "told").textContent = say(this, left.length ? "not-empty" : "empty", { before: before.length, left: left.length });
  }

  async end() {
    await eraseAll();
    end();
    location.reload();
  }

  /** @param {() => Promise<void>} work */
  try(work) {
    return work().catch(() => (part(this, "told").textContent = say(this, "refused")));
  }
}

/** Everything on every shelf that somebody has entered. */
async function entered() {
  const found = [];
  for (const shelf of SHELVES) {
    for (const [key] of await entries(shelf)) if (shelf !== "register" || key !== EVERYBODYS) found.push({ shelf, key });
  }
  return found;
}

/** @param {string} text */
function made(text) {
  const line = document.createElement("li");
  line.textContent = text;
  return line;
}

customElements.define("played-room", PlayedRoom);
