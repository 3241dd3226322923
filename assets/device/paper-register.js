// @ts-check
// Which original is where: with her, or handed to whom, since when, promised back when; with a photo.
import { handOver } from "./handed_over.js";
import { KeptList, optionOf } from "./kept_list.js";
import { dayOf } from "./days.js";
import { part, say, sayDay } from "./page_texts.js";
import { madeSmall } from "./photo.js";
import { keepAll, read, remove } from "./store.js";

/** @typedef {"me" | "home" | "handed" | "unknown"} Place */
/** @typedef {{ paper: string, name?: string, place: Place, holder?: string, since?: string, why?: string, back?: string, has_photo?: boolean }} Paper */

class PaperRegister extends KeptList {
  /** @type {ArrayBuffer | null | undefined} null: taken away; undefined: as it was */
  photo;
  /** @type {Promise<void> | undefined} a photo being made small */
  making;

  connectedCallback() {
    super.connectedCallback();
    part(this, "file").addEventListener("change", () => (this.making = this.choose()));
    part(this, "photo-away").addEventListener("click", () => this.showPhoto(null));
    part(this, "write").addEventListener("click", () => this.write());
  }

  /** @param {string} [id] @param {Paper} [value] */
  open(id, value) {
    super.open(id, value);
    this.showPhoto(undefined);
    // The bytes come after the form: a slow phone shows what can be typed first.
    if (id && value?.has_photo) read("photos", id).then((photo) => this.editing === id && this.picture(photo), () => undefined);
  }

  async choose() {
    const input = /** @type {HTMLInputElement} */ (part(this, "file"));
    const [file] = input.files ?? [];
    if (!file) return;
    this.tell("reducing");
    try {
      this.showPhoto(await madeSmall(file));
      this.tell("");
    } catch {
      this.tell("unreadable");
    }
    input.value = "";
  }

  /** @param {ArrayBuffer | null | undefined} photo */
  showPhoto(photo) {
    this.photo = photo;
    this.picture(photo);
  }

  /** @param {ArrayBuffer | null | undefined} photo */
  picture(photo) {
    const picture = /** @type {HTMLImageElement} */ (part(this, "picture"));
    if (picture.src) URL.revokeObjectURL(picture.src);
    if (photo) picture.src = URL.createObjectURL(new Blob([photo], { type: "image/jpeg" }));
    else picture.removeAttribute("src");
    part(this, "photo").hidden = !photo;
  }

  /** The words are kept even when there is no room for the photo. @param {string} id @param {Paper} said */
  async keep(id, said) {
    await this.making;
    const had = (await read("papers", id))?.has_photo;
    const paper = { ...suited(said), has_photo: this.photo ? true : this.photo !== null && !!had };
    if (!this.photo) {
      await super.keep(id, paper);
      if (this.photo === null) await remove("photos", id);
      return;
    }
    try {
      await keepAll([["papers", id, paper], ["photos", id, this.photo]]);
    } catch (error) {
      this.editing = id;
      await super.keep(id, { ...paper, has_photo: !!had });
      throw Object.assign(new Error("no room for the photo"), { reason: "photo", cause: error });
    }
  }

  /** @param {string} id @returns {Promise<import("./store.js").Row[]>} */
  async rowsOf(id) {
    const photo = await read("photos", id);
    const rows = await super.rowsOf(id);
    return photo ? [...rows, ["photos", id, photo]] : rows;
  }

  /** @param {unknown} error */
  refuse(error) {
    if (/** @type {{ reason?: string }} */ (error).reason === "photo") this.tell("photo-full");
    else super.refuse(error);
  }

  /** What somebody else has comes first. @param {[string, Paper][]} kept */
  arranged(kept) {
    return [...kept].sort(([, one], [, other]) => Number(other.place === "handed") - Number(one.place === "handed"));
  }

  /** @param {HTMLElement} row @param {Paper} paper */
  fill(row, paper) {
    part(row, "name").textContent = this.nameOf(paper);
    part(row, "lines").replaceChildren(...this.linesOf(paper).map((words) => line(words)));
    row.classList.toggle("is-near", isOverdue(paper));
  }

  /** @param {Paper} paper */
  nameOf({ paper, name }) {
    return name || optionOf(this.form, "paper", paper);
  }

  /** @param {Paper} paper @returns {string[]} */
  linesOf(paper) {
    const { place, holder, since, why, back, has_photo } = paper;
    const where = place === "handed" && holder ? say(this, "with", { holder }) : say(this, place);
    return [
      where,
      since && say(this, "since", { day: sayDay(since) }),
      why && say(this, "why", { why }),
      back && say(this, isOverdue(paper) ? "overdue" : "back", { day: sayDay(back) }),
      has_photo && say(this, "has-photo"),
    ].filter((words) => typeof words === "string" && words !== "").map(String);
  }

  suit() {
    const said = new FormData(this.form);
    part(this, "name-field").hidden = said.get("paper") !== "other";
    part(this, "handed").hidden = said.get("place") !== "handed";
  }

  /** @param {[string, Paper][]} kept */
  shown(kept) {
    this.gone = kept.map(([, paper]) => paper).filter(({ place }) => place === "handed");
    part(this, "yours").hidden = this.gone.length === 0;
  }

  /** Take what is noted to a report; she reads it there and sends it, or not. */
  async write() {
    const papers = (this.gone ?? []).map((paper) => [this.nameOf(paper), ...this.linesOf(paper)].join(". "));
    try {
      await handOver({ what: ["documents"], text: papers.join("\n") });
      location.assign(this.dataset.write ?? "");
    } catch (error) {
      this.refuse(error);
    }
  }
}

/** Only what belongs to the place she chose. @param {Paper} said @returns {Paper} */
function suited({ paper, name, place, ...handed }) {
  const named = paper === "other" && name ? { paper, name, place } : { paper, place };
  return place === "handed" ? { ...handed, ...named } : named;
}

/** @param {Paper} paper */
function isOverdue({ place, back }) {
  return place === "handed" && !!back && back < dayOf(new Date());
}

/** @param {string} words */
function line(words) {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

customElements.define("paper-register", PaperRegister);
