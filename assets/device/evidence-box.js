// @ts-check
// Adds photos, sound, files and chats to a report or to a case, and says where each of them is.
import { saveWhatBrokeOff } from "./evidence_capture.js";
import { chooseWifi, saySize, sendAnyway, wantsWifi } from "./evidence_data.js";
import { fillRow, newRow } from "./evidence_row.js";
import { filesOf } from "./evidence_shelf.js";
import { record, takeChat, takeFile, takePhoto } from "./evidence_sources.js";
import { onChange, read, StorageRefused } from "./store.js";
import { part, say } from "./page_texts.js";

/** @typedef {import("./evidence_shelf.js").Evidence} Evidence */

/** `<evidence-box data-case>`; without a case, what is added goes with the report of this form. */
class EvidenceBox extends HTMLElement {
  /** @type {Map<string, HTMLElement> | undefined} */
  rows;

  connectedCallback() {
    if (this.hasAttribute("ready")) return;
    this.setAttribute("ready", "");
    this.onFile("photo", (file) => takePhoto(file, this.isTicked("as-it-is"), this.dataset.case));
    this.onFile("file", (file) => takeFile(file, this.dataset.case));
    part(this, "record").addEventListener("click", () => this.record());
    part(this, "add-chat").addEventListener("click", () => this.addChat());
    part(this, "send-files").addEventListener("click", () => this.work(() => this.send()));
    part(this, "wifi").addEventListener("change", () => this.work(() => chooseWifi(this.isTicked("wifi"))));
    part(this, "send-anyway").addEventListener("click", () => this.road().then((road) => (sendAnyway(), road.carryNow())));
    const show = () => void this.show().catch(() => this.tell("no-store"));
    onChange("evidence", show);
    saveWhatBrokeOff().catch(() => undefined).then(show);
    // What another window is still taking, or was when it died, is looked at again later.
    setTimeout(() => saveWhatBrokeOff().then(show, () => undefined), 35_000);
  }

  road() {
    return import("./evidence_road.js");
  }

  /** @param {string} name @param {(file: File) => Promise<unknown>} take */
  onFile(name, take) {
    const input = /** @type {HTMLInputElement} */ (part(this, name));
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) void this.work(() => take(file)).then(() => (input.value = ""));
    });
  }

  /** @param {() => Promise<unknown>} task */
  async work(task) {
    this.tell("working");
    try {
      await task();
      this.tell("");
    } catch (error) {
      this.tell(reasonOf(error));
    }
  }

  addChat() {
    const field = /** @type {HTMLTextAreaElement} */ (part(this, "chat"));
    const text = field.value.trim();
    if (text) void this.work(() => takeChat(text, this.dataset.case).then(() => (field.value = "")));
  }

  async record() {
    if (this.recording) return this.recording.stop();
    await this.work(async () => {
      this.recording = await record(this.dataset.case);
      const began = Date.now();
      const clock = setInterval(() => this.showClock(Date.now() - began), 1000);
      this.showClock(0);
      try {
        await this.recording.done;
      } finally {
        clearInterval(clock);
        this.recording = undefined;
        this.showClock(undefined);
      }
    });
    this.recording = undefined;
  }

  /** Before the report goes: what is still being recorded belongs to it. */
  async settle() {
    this.recording?.stop();
    await this.recording?.done.catch(() => undefined);
  }

  /** @param {number | undefined} ms */
  showClock(ms) {
    const seconds = Math.floor((ms ?? 0) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    part(this, "record").textContent = ms === undefined ? say(this, "record") : say(this, "stop", { time });
    if (ms !== undefined) this.tell("");
  }

  async send() {
    const road = await this.road();
    const thread = await read("cases", this.dataset.case ?? "");
    for (const file of this.files ?? []) if (file.state === "ready") await road.announce(thread, file);
  }

  async show() {
    this.files = await filesOf(this.dataset.case);
    this.showRows(this.files);
    const unsent = this.files.filter(({ state }) => state === "ready" || state === "announced");
    const bytes = unsent.reduce((all, { size, pieces, sent = 0 }) => all + size * (1 - sent / pieces), 0);
    part(this, "cost").hidden = bytes === 0;
    part(this, "size").textContent = say(this, "data", { size: saySize(bytes) });
    const isReady = this.files.some(({ state }) => state === "ready");
    part(this, "send-files").hidden = !this.dataset.case || !isReady;
    const box = /** @type {HTMLInputElement} */ (part(this, "wifi"));
    box.checked = await wantsWifi();
    part(this, "send-anyway").hidden = !box.checked || isReady || bytes === 0;
    if (this.files.some(({ state }) => state === "announced")) (await this.road()).startCarrying();
  }

  /** @param {Evidence[]} files */
  showRows(files) {
    const rows = (this.rows ??= new Map());
    for (const [id, row] of rows) {
      if (!files.some((file) => file.id === id)) row.remove(), rows.delete(id);
    }
    for (const file of files) {
      const row = rows.get(file.id) ?? newRow(this, file.id);
      if (!rows.has(file.id)) part(this, "files").append(row);
      rows.set(file.id, row);
      fillRow(this, row, file);
    }
  }

  /** @param {string} name */
  isTicked(name) {
    return /** @type {HTMLInputElement} */ (part(this, name)).checked;
  }

  /** @param {string} name of a sentence */
  tell(name) {
    part(this, "told-files").textContent = name && say(this, name);
  }
}

/** @param {unknown} error @returns {string} the name of a sentence */
function reasonOf(error) {
  if (error instanceof StorageRefused) return error.reason === "full" ? "phone-full" : "no-store";
  if (error instanceof Error && error.name === "Unreadable") return "unreadable";
  return /** @type {{ reason?: string }} */ (error)?.reason ?? "no-store";
}

customElements.define("evidence-box", EvidenceBox);
