// @ts-check
// Every case on this phone: what was sent, who has it, what was answered.
import { entries, onChange } from "./store.js";
import { everyCase, followNews } from "./case_thread.js";
import { startDelivering } from "./outbox.js";
import { CaseView } from "./case_view.js";
import { part } from "./page_texts.js";

/** @typedef {import("./deliver.js").Waiting} Waiting */

/** `<case-list>` with templates for a case and for what stands in its thread. */
class CaseList extends HTMLElement {
  connectedCallback() {
    /** @type {Map<string, CaseView>} */
    this.views = new Map();
    const show = () => this.show().catch(() => (part(this, "refused").hidden = false));
    onChange("cases", show);
    onChange("outbox", show);
    show();
    startDelivering();
    followNews();
  }

  async show() {
    const cases = await everyCase();
    const reports = (await entries("outbox")).map(([, report]) => /** @type {Waiting} */ (report));
    const views = this.views ?? new Map();
    for (const [name, view] of views) {
      if (!cases.some((thread) => thread.case === name)) view.element.remove(), views.delete(name);
    }
    for (const thread of cases) {
      const view = views.get(thread.case) ?? this.add(thread.case);
      view.show(thread, reports.filter((report) => report.case === thread.case));
    }
    part(this, "none").hidden = cases.length > 0;
    this.setAttribute("ready", "");
  }

  /** @param {string} name */
  add(name) {
    const view = new CaseView(this, name);
    this.views?.set(name, view);
    part(this, "cases").append(view.element);
    return view;
  }
}

customElements.define("case-list", CaseList);
