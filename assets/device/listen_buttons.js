// @ts-check
// A button on everything that is marked: it is read aloud, a second tap stops it, and only one speaks.
// Loaded last, when the page can be used: the button comes where the style has kept its place.
import { plain, textsOf } from "./listen_text.js";
import { readAloud, silence } from "./read_aloud.js";

const words = /** @type {HTMLElement | null} */ (document.querySelector("listen-words"))?.dataset ?? {};
const PICTURE = `<svg class="icon" width="24" height="24" aria-hidden="true"><use href="${words.icons}#volume-2"/></svg><span></span>`;
const TITLE = "summary, legend, h1, h2, h3, p";

/** @type {HTMLElement | undefined} */
let speaking;

/** @param {Element} root */
function giveButtons(root) {
  const marked = [...(root.matches("[data-aloud]") ? [root] : []), ...root.querySelectorAll("[data-aloud]")];
  for (const host of marked) if (host instanceof HTMLElement && !hasOne(host)) give(host);
}

/** What is read with its surroundings needs no button of its own; a fold inside a fold does, and a choice of a question. @param {HTMLElement} host */
function hasOne(host) {
  if (host.querySelector(":scope > .listen, :scope > :first-child > .listen")) return true;
  const isByItself = host.tagName === "DETAILS" || host.dataset.aloud === "choice";
  return !isByItself && Boolean(host.parentElement?.closest("[data-aloud]"));
}

/** @param {HTMLElement} host */
function give(host) {
  // A control inside a control confuses a screen reader, which reads a fold by itself: there it is for
  // fingers only. With the keyboard the whole page can be heard, and every fold that is open in it.
  const summary = host.querySelector(":scope > summary");
  const button = document.createElement(summary ? "span" : "button");
  if (button instanceof HTMLButtonElement) button.type = "button";
  else button.setAttribute("aria-hidden", "true");
  button.className = "listen";
  button.innerHTML = PICTURE;
  label(button, host, false);
  button.addEventListener("click", (event) => {
    // A fold does not open for it.
    event.preventDefault();
    event.stopPropagation();
    const isStop = speaking === button;
    speaking = undefined;
    if (isStop) silence();
    else void listenTo(host, button);
  });
  (summary ?? host.querySelector(":scope > legend") ?? host).append(button);
}

/** @param {HTMLElement} button @param {HTMLElement} host @param {boolean} isSpeaking */
function label(button, host, isSpeaking) {
  const word = (isSpeaking ? words.stop : (host.dataset.listen ?? words.listen)) ?? "";
  const title = plain((host.querySelector(TITLE) ?? host).firstChild?.textContent ?? "");
  button.setAttribute("aria-pressed", String(isSpeaking));
  button.setAttribute("aria-label", `${word}: ${title}`);
  if (button.lastElementChild) button.lastElementChild.textContent = word;
}

/** @param {HTMLElement} host @param {HTMLElement} button */
async function listenTo(host, button) {
  const whole = host.dataset.aloud === "page" ? (host.closest("main") ?? host) : host;
  const reading = readAloud(textsOf(whole));
  speaking = button;
  label(button, host, true);
  tell(host, undefined);
  const end = await reading;
  label(button, host, false);
  if (speaking === button) speaking = undefined;
  if (end === "none") tell(host, host.dataset.none ?? words.none);
  if (end === "lost") tell(host, words.lost);
}

/** What happened, in words, after what was to be read. @param {HTMLElement} host @param {string | undefined} sentence */
function tell(host, sentence) {
  const line = document.querySelector(".listen-told") ?? document.createElement("p");
  line.className = "listen-told quiet";
  line.setAttribute("role", "status");
  line.textContent = sentence ?? "";
  host.append(line);
}

// Somebody comes in, she turns the phone over or goes to another page: it is quiet at once.
addEventListener("pagehide", silence);
document.addEventListener("visibilitychange", () => document.hidden && silence());

giveButtons(document.body);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) giveButtons(node);
}).observe(document.body, { childList: true, subtree: true });
