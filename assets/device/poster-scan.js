// @ts-check
// A QR code or a poster in a photograph, read on this phone; the picture is kept nowhere.
import { keepPack } from "./packs.js";

const LONGEST_SIDE = 1400;

/** `<poster-scan data-into="id of a field">` around a file field and a line that says how it went. */
class PosterScan extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    // Most phones read such pictures by themselves and need no reader of ours.
    if (!("BarcodeDetector" in window)) keepPack("qr").catch(() => undefined);
    const field = /** @type {HTMLInputElement} */ (this.querySelector("input"));
    field.addEventListener("change", async () => {
      const picture = field.files?.[0];
      if (!picture) return;
      this.say("looking");
      const text = await readPicture(picture).catch(() => "");
      this.say(text ? "read" : "nothing");
      field.value = "";
      if (text) this.hand(text);
    });
  }

  /** @param {string} name of a sentence of the page */
  say(name) {
    const line = this.querySelector("[role=status]");
    if (line) line.textContent = this.dataset[name] ?? "";
  }

  /** Below what stands there already: a poster's number and its name may be two pictures. @param {string} text */
  hand(text) {
    const field = document.getElementById(this.dataset.into ?? "");
    if (field instanceof HTMLInputElement) field.value = text.split("\n")[0] ?? "";
    else if (field instanceof HTMLTextAreaElement) field.value = [field.value.trim(), text].filter(Boolean).join("\n");
    else return;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** @param {Blob} picture @returns {Promise<string>} */
async function readPicture(picture) {
  const canvas = await drawn(picture);
  const found = await Promise.all([readCode(canvas).catch(() => ""), readLetters(canvas).catch(() => "")]);
  return found.filter(Boolean).join("\n");
}

/** Small enough for a phone with little memory. @param {Blob} picture */
async function drawn(picture) {
  const image = await createImageBitmap(picture);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** By the browser where it can, else by a reader that is loaded only now. @param {HTMLCanvasElement} canvas */
async function readCode(canvas) {
  const theirs = await detected("BarcodeDetector", canvas).catch(() => "");
  if (theirs) return theirs;
  const { readQr } = await import("./qr_reader.js");
  return readQr(canvas);
}

/** @param {HTMLCanvasElement} canvas */
function readLetters(canvas) {
  return detected("TextDetector", canvas);
}

/** @param {"BarcodeDetector" | "TextDetector"} name @param {HTMLCanvasElement} canvas */
async function detected(name, canvas) {
  const Detector = /** @type {any} */ (window)[name];
  if (!Detector) return "";
  /** @type {{ rawValue: string }[]} */
  const found = await new Detector().detect(canvas);
  return found.map(({ rawValue }) => rawValue).join("\n");
}

customElements.define("poster-scan", PosterScan);
