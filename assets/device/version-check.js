// @ts-check
// Looks for a new version when asked to. The browser looks by itself, but not when she wonders.

// The line may be so slow that an answer never comes.
const PATIENCE_MS = 30_000;

class VersionCheck extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator)) return;
    this.hidden = false;
    const button = this.querySelector("button");
    button?.addEventListener("click", async () => {
      button.disabled = true;
      this.say("looking");
      this.say(await look());
      button.disabled = false;
    });
  }

  /** @param {"looking" | "newest" | "found" | "away"} what */
  say(what) {
    const line = this.querySelector("output");
    if (line) line.textContent = this.dataset[what] ?? "";
  }
}

/** @returns {Promise<"newest" | "found" | "away">} */
async function look() {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return "away";
  const tooLong = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
  try {
    await Promise.race([registration.update(), tooLong]);
  } catch {
    return "away";
  }
  return registration.installing || registration.waiting ? "found" : "newest";
}

customElements.define("version-check", VersionCheck);
