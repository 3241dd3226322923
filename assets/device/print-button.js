// @ts-check
// Prints one of several sheets of a page.

/** `<print-button data-sheet="a4">` around a button. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => {
      document.documentElement.dataset.sheet = this.dataset.sheet;
      print();
    });
  }
}

customElements.define("print-button", PrintButton);
