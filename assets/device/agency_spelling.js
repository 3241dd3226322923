// @ts-check
// Whether two words may be the same word: misheard, mistyped or shortened.

/** @type {[RegExp, string][]} */
const SOUNDS = [
  [/oe/g, "u"], [/dj/g, "j"], [/tj/g, "c"], [/sj|sy/g, "s"], [/nj/g, "ny"], [/kh|ch/g, "k"],
  [/ph/g, "p"], [/[fv]/g, "p"], [/z/g, "s"], [/q/g, "k"], [/x/g, "ks"], [/y/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Names are made of few words: a key stroke must not take each apart again. @type {Map<string, string>} */
const known = new Map();
const MOST_KNOWN = 10_000;

/** A word as it is heard: old and new spellings, f and v and p, doubled letters. @param {string} word */
export function sound(word) {
  let found = known.get(word);
  if (found === undefined) {
    found = SOUNDS.reduce((spoken, [spelt, heard]) => spoken.replace(spelt, heard), word);
    found = found.replace(/h+$/, "") || found;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
  }
  return found;
}

/** One wrong letter in a word of four, two in a word of seven. @param {string} one @param {string} other */
export function isMisspelt(one, other) {
  const shorter = Math.min(one.length, other.length);
  const wrong = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
  return distance(one, other, wrong) <= wrong || distance(sound(one), sound(other), wrong) <= wrong;
}

/** The beginning of the other, or its consonants. @param {string} one @param {string} other */
export function isShort(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 2 && (long.startsWith(short) || isSkeleton(short, long));
}

/** Whether "mdr" may stand for "mandiri". @param {string} short @param {string} long */
function isSkeleton(short, long) {
  if (short.length < 3 || short[0] !== long[0] || /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  return [...short.slice(1)].every((letter) => (at = long.indexOf(letter, at + 1)) > 0);
}

/**
 * Letters wrong, missing, too many or swapped with the next; above `most` only "more than that".
 * @param {string} one @param {string} other @param {number} most
 */
export function distance(one, other, most) {
  if (one === other) return 0;
  if (most === 0 || Math.abs(one.length - other.length) > most) return most + 1;
  [one, other] = withoutCommonEnds(one, other);
  // One slip leaves one letter on either side, or two that changed places.
  if (most === 1 && Math.max(one.length, other.length) > 2) return 2;
  /** @type {number[]} */ let before = [];
  /** @type {number[]} */ let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      now[at] = cheapest(one, other, row, at, [before, last, now]);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length] ?? 0;
}

/** @param {string} one @param {string} other @returns {[string, string]} */
function withoutCommonEnds(one, other) {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/**
 * @param {string} one @param {string} other @param {number} row @param {number} at
 * @param {number[][]} rows the two rows above and the one being filled
 */
function cheapest(one, other, row, at, [before = [], last = [], now = []]) {
  const wrong = one[row - 1] === other[at - 1] ? 0 : 1;
  const best = Math.min((last[at - 1] ?? 0) + wrong, (last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1);
  const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
  return isSwap ? Math.min(best, (before[at - 2] ?? 0) + 1) : best;
}
