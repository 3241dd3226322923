// @ts-check
// A text taken apart into the words it is found by; the build does the same in search_words.py.

const MARKS = /\p{Mn}/gu;
const PIECES = /[\u3400-\u9fff\uf900-\ufaff]+|(?:(?![\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{N}])+/gu;
const HAN = /^[\u3400-\u9fff\uf900-\ufaff]/;
const SHORTEST_ARABIC = 5;

/** In order, without marks and capitals; Chinese in pairs of letters. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return (bare(text).match(PIECES) ?? []).flatMap(wordsIn);
}

/** @param {string} text */
function bare(text) {
  return text.normalize("NFKD").replace(MARKS, "").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/ـ/g, "").toLowerCase();
}

/** @param {string} piece @returns {string[]} */
function wordsIn(piece) {
  const letters = [...piece];
  if (HAN.test(piece)) return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  // The Arabic article is written with its word, and nobody types it.
  if (piece.startsWith("ال") && letters.length >= SHORTEST_ARABIC) return [piece.slice(2)];
  return letters.length > 1 || /^\p{N}/u.test(piece) ? [piece] : [];
}
