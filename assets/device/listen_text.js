// @ts-check
// What is read of a part of the page: the texts that can be seen, each with its language.

/** @typedef {{ text: string, lang: string, element: Element }} Said */

const SILENT = "script, style, template, svg, button, input, select, textarea, .unseen, [data-silent], [hidden]";
// Chrome falls silent in the middle of what takes longer than a quarter of a minute.
const LONGEST = 160;
// A point inside a number or an address ends nothing.
const SENTENCE = /(?:[^.!?…。！？؟]|[.!?…](?![\s"”»)]|$))+[.!?…。！？؟]*["”»」)]*\s*/g;
const PAUSE = /[^,;:،؛，、；：]+[,;:،؛，、；：]*\s*/g;

/**
 * @param {Element} host a fold is read whole, also while it is shut; folds inside it only when open
 * @returns {Said[]}
 */
export function textsOf(host) {
  /** @type {Said[]} */
  const said = [];
  gather(host, host, said);
  return said.map((each) => ({ ...each, text: plain(each.text) })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** @param {Element} element @param {Element} host @param {Said[]} said */
function gather(element, host, said) {
  for (const child of element.childNodes) {
    if (child instanceof Text) add(child.data, element, said);
    else if (child instanceof Element && isHeard(child, host)) {
      const isBlock = getComputedStyle(child).display !== "inline" || child.hasAttribute("lang");
      if (isBlock) add(undefined, child, said);
      gather(child, host, said);
      if (isBlock) add(undefined, element, said);
    }
  }
}

/** @param {string | undefined} text undefined begins a new one @param {Element} element @param {Said[]} said */
function add(text, element, said) {
  const last = said[said.length - 1];
  if (text === undefined || !last) said.push({ text: text ?? "", lang: languageOf(element), element });
  else last.text += text;
}

/** @param {Element} element @param {Element} host */
function isHeard(element, host) {
  if (element.matches(SILENT) || getComputedStyle(element).display === "none") return false;
  const fold = element.parentElement;
  const isShut = fold instanceof HTMLDetailsElement && !fold.open && element.tagName !== "SUMMARY";
  return !isShut || fold === host;
}

/** @param {Element} element */
function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
}

/** @param {string} text */
export function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** Pieces short enough to be spoken to their end. @param {string} text @returns {string[]} */
export function sentences(text) {
  return (text.match(SENTENCE) ?? [text]).flatMap((each) => (each.length > LONGEST ? shorter(each) : [each.trim()])).filter(Boolean);
}

/** @param {string} sentence */
function shorter(sentence) {
  /** @type {string[]} */
  const pieces = [];
  for (const part of sentence.match(PAUSE) ?? [sentence]) {
    for (const word of part.length > LONGEST ? (part.match(/\S+\s*/g) ?? [part]) : [part]) {
      const last = pieces.length - 1;
      if (last >= 0 && (pieces[last] + word).length <= LONGEST) pieces[last] += word;
      else pieces.push(word);
    }
  }
  return pieces.map((each) => each.trim());
}
