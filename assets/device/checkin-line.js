// @ts-check
// A quiet line on the home page when the hour has come to give a sign.
import { isAsked } from "./checkin_days.js";
import { onChange, read } from "./store.js";

class CheckinLine extends HTMLElement {
  connectedCallback() {
    this.look();
    onChange("checkins", () => this.look());
  }

  async look() {
    const mine = await read("checkins", "mine").catch(() => undefined);
    this.hidden = !mine || mine.wants === "end" || !(mine.standing?.state === "fired" || isAsked(mine.due, mine.answered, Date.now()));
  }
}

customElements.define("checkin-line", CheckinLine);
