// @ts-check
// Two names side by side, with what differs marked: letters of a word, or a word in another place.

/** @typedef {[text: string, differs: boolean]} Piece */

/** @param {string} one @param {string} other @returns {[Piece[], Piece[]]} */
export function differing(one, other) {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  const pairs = Math.max(ones.length, others.length);
  /** @type {[Piece[], Piece[]]} */
  const pieces = [[], []];
  for (let at = 0; at < pairs; at++) {
    const [left, right] = apart(ones[at] ?? "", others[at] ?? "");
    pieces[0].push(...left, [" ", false]);
    pieces[1].push(...right, [" ", false]);
  }
  return pieces;
}

/** The legal form tells nothing apart. @param {string} name */
function wordsOf(name) {
  return name.replace(/^p\.?\s?t\.?\s+/i, "").split(/\s+/).filter(Boolean);
}

/** What two words have in common at both ends stays plain. @param {string} one @param {string} other @returns {[Piece[], Piece[]]} */
function apart(one, other) {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return [[[one, false]], [[other, false]]];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // Less than half in common: another word, and marked whole.
  if (start + end < Math.max(a.length, b.length) / 2) [start, end] = [0, 0];
  return [split(one, start, end), split(other, start, end)];
}

/** @param {string} word @param {number} start @param {number} end @returns {Piece[]} */
function split(word, start, end) {
  const middle = word.slice(start, word.length - end);
  /** @type {Piece[]} */
  const pieces = [[word.slice(0, start), false], [middle, true], [word.slice(word.length - end), false]];
  return pieces.filter(([text]) => text);
}

/** @param {Element} place @param {Piece[]} pieces */
export function showPieces(place, pieces) {
  place.replaceChildren(...pieces.map(([text, differs]) => (differs ? marked(text) : text)));
}

/** @param {string} text */
function marked(text) {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
