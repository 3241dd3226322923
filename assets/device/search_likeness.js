// @ts-check
// How much a typed word is like another: whole, begun, or with a slip of the thumb.

const BEGUN = 0.375;
const SLIPPED = 0.45;
const WITHIN = 0.8;
// A shorter one is in too many words by chance.
const STEM = 4;

/** From 1 for the same word to 0 for another one. @param {string} typed @param {string} word */
export function likeness(typed, word) {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return (BEGUN * word.length) / (word.length + 0.3 * (word.length - typed.length));
  return within(typed, word) || slipped(typed, word);
}

/** Most words grow at both ends: "dipukuli" from "pukul", "pelecehan" from "leceh". @param {string} one @param {string} other */
function within(one, other) {
  const [stem, grown] = one.length < other.length ? [one, other] : [other, one];
  return stem.length >= STEM && grown.includes(stem) ? (WITHIN * stem.length) / grown.length : 0;
}

/** @param {string} typed @param {string} word */
function slipped(typed, word) {
  const away = distance(typed, word, slips(typed));
  return away ? (SLIPPED * word.length) / (word.length + away) : 0;
}

/** One slip in a word of five letters, two in one of eight; none in Chinese pairs. @param {string} word */
function slips(word) {
  return word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
}

/** Letters to add, leave out or change until they are the same; 0 when more than ``most``. @param {string} one @param {string} other @param {number} most */
function distance(one, other, most) {
  if (most === 0 || Math.abs(one.length - other.length) > most || lacks(one, other, most)) return 0;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const changed = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const steps = Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1);
      now.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return 0;
    before = now;
  }
  const away = before[other.length] ?? 0;
  return away <= most ? away : 0;
}

/** Every letter that the other has nowhere is a slip: most words are told apart by this, and quickly. @param {string} one @param {string} other @param {number} most */
function lacks(one, other, most) {
  let missing = 0;
  for (const letter of one) if (!other.includes(letter) && ++missing > most) return true;
  return false;
}
