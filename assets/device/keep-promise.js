// @ts-check
// Whether the browser promised not to clear this app away, and a button that asks it to.

class KeepPromise extends HTMLElement {
  connectedCallback() {
    if (!navigator.storage?.persist) return;
    this.hidden = false;
    const button = this.querySelector("button");
    button?.addEventListener("click", async () => this.say(await navigator.storage.persist(), true));
    navigator.storage.persisted().then((isPromised) => this.say(isPromised, false));
  }

  /** @param {boolean} isPromised @param {boolean} isAnswer */
  say(isPromised, isAnswer) {
    const { promised = "", open = "", refused = "" } = this.dataset;
    const line = this.querySelector("output");
    if (line) line.textContent = isPromised ? promised : isAnswer ? refused : open;
    const button = this.querySelector("button");
    if (button) button.hidden = isPromised;
  }
}

customElements.define("keep-promise", KeepPromise);
