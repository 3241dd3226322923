// @ts-check
// Whether the recipe covers the app in the background, and whether it stays until its title is
// held. The second can be chosen only after the gesture has been made here: nobody locks herself out.
import { FACE } from "./face_kept.js";
import { BACK_MS } from "./front_gestures.js";
import { onHold } from "./hold.js";
import { part } from "./page_texts.js";
import { change, read } from "./store.js";

/** @typedef {import("./face_kept.js").Face} Face */

/** `<face-choice>` around two check boxes and a title to practise on. */
class FaceChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.choose());
    const title = part(this, "title");
    onHold(title, {
      length_ms: BACK_MS,
      begins: () => title.classList.add("is-held"),
      ends: () => title.classList.remove("is-held"),
      done: () => this.learn(),
    });
    void this.show();
  }

  /** @param {"hides" | "stays"} name */
  box(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`input[name="${name}"]`));
  }

  async show() {
    /** @type {Face} */
    const face = (await read("settings", FACE).catch(() => undefined)) ?? {};
    this.box("hides").checked = Boolean(face.hides);
    this.box("stays").checked = Boolean(face.stays);
    this.box("stays").disabled = !face.known;
    // Only the worker can open the recipe in the place of every page.
    await navigator.serviceWorker?.ready;
    part(this, "stays").hidden = !navigator.serviceWorker;
  }

  async learn() {
    part(this, "title").classList.remove("is-held");
    part(this, "known").hidden = false;
    await this.keep((now) => ({ ...now, known: true }));
    this.box("stays").disabled = false;
  }

  choose() {
    const chosen = { hides: this.box("hides").checked, stays: this.box("stays").checked };
    return this.keep((now) => ({ ...now, ...chosen, up: false }));
  }

  /** @param {(now: Face | undefined) => Face} turn */
  async keep(turn) {
    part(this, "refused").hidden = await change("settings", FACE, turn).then(() => true, () => false);
  }
}

customElements.define("face-choice", FaceChoice);
