// @ts-check
// How alike two company names are: the same decisions as ltsa_pwa/agencies/names.py.
// Both sides must pass tests/cases/agency_names.json.
import { distance, isMisspelt, isShort } from "./agency_spelling.js";

/** @typedef {"exact" | "number" | "order" | "spelling" | "short" | "longer" | "part"} Likeness */

/** From the closest to the farthest. @type {Likeness[]} */
export const CLOSENESS = ["exact", "number", "order", "spelling", "short", "longer", "part"];

/** Only what a licensed company can be: a "CV" of that name is another one. */
const LEGAL_FORMS = new Set(["pt", "tbk", "persero", "perseroan", "terbatas"]);
const PLACE_KINDS = new Set(["kabupaten", "kab", "kota", "kotamadya", "regency", "city"]);
/** The words that make a name, without the legal form at either end. @param {string} text */
export function words(text) {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "")
    .replace(/['’‘`´]/g, "").replace(/&/g, " dan ");
  const found = joinLegalForm(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  while (found.length > 1 && LEGAL_FORMS.has(found[0] ?? "")) found.shift();
  while (found.length > 1 && LEGAL_FORMS.has(found[found.length - 1] ?? "")) found.pop();
  return found;
}

/** Whether it is a company's name and no place: "PT Cirebon". @param {string} text */
export function saysLegalForm(text) {
  return /^\s*(?:p\.?\s?t|cv)[.\s]|[\s,](?:p\.?\s?t|cv)\.?\s*$/i.test(text);
}

/** "P.T." at either end is one word, "PT". @param {string[]} found */
function joinLegalForm(found) {
  if (found.length > 2 && found[0] === "p" && found[1] === "t") return ["pt", ...found.slice(2)];
  const last = found.length - 1;
  if (last > 1 && found[last - 1] === "p" && found[last] === "t") found.splice(last - 1, 2, "pt");
  return found;
}

/** @param {string} query @param {string} name @returns {Likeness | undefined} */
export function likeness(query, name) {
  return wordsLikeness(words(query), words(name));
}

/**
 * The same for names already taken apart, which is what a key stroke can afford.
 * @param {string[]} asked @param {string[]} listed @returns {Likeness | undefined}
 */
export function wordsLikeness(asked, listed) {
  if (!asked.length || !listed.length) return undefined;
  if (asked.join(" ") === listed.join(" ")) return "exact";
  if ([...asked].sort().join(" ") === [...listed].sort().join(" ")) return "order";
  if (isMisspelt(asked.join(""), listed.join(""))) return "spelling";
  if (isInitials(asked, listed) || isInitials(listed, asked)) return "short";
  return byWords(asked, listed);
}

/** @param {string} query @param {string} licence @returns {Likeness | undefined} */
export function numberLikeness(query, licence) {
  const asked = licenceKey(query);
  const listed = licenceKey(licence);
  if (asked.length < 4 || !/\d/.test(asked)) return undefined;
  if (asked === listed) return breaksFit(query, licence) ? "exact" : "number";
  const isTypo = Math.min(asked.length, listed.length) >= 8 && distance(asked, listed, 1) === 1;
  return listed.includes(asked) || isTypo ? "number" : undefined;
}

/** @param {string} number */
export function licenceKey(number) {
  return number.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/**
 * Signs between digits may be left out, but not stand elsewhere: 1/11/2019 is not 11/1/2019.
 * @param {string} asked @param {string} listed a number with the same key
 */
export function breaksFit(asked, listed) {
  const [ones, others] = [breaks(asked), breaks(listed)];
  return ones.every((at) => others.includes(at)) || others.every((at) => ones.includes(at));
}

/** Where two digits are kept apart, counted from the end. @param {string} number */
function breaks(number) {
  const upper = number.toUpperCase();
  const apart = [...upper.matchAll(/\d[^0-9A-Z]+(?=\d)/g)];
  return apart.map((seen) => licenceKey(upper.slice((seen.index ?? 0) + seen[0].length)).length);
}

/** The bare name of a place, without "Kabupaten" or "Kota". @param {string} text */
export function placeName(text) {
  return words(text).filter((word) => !PLACE_KINDS.has(word)).join(" ");
}

/** @param {string[]} asked @param {string[]} listed @returns {Likeness | undefined} */
function byWords(asked, listed) {
  const left = [...listed];
  const matched = asked.map((word) => takeBest(word, left)).filter(Boolean);
  const missed = asked.length - matched.length;
  if (missed === 0 && left.length) return "part";
  if (missed === 0) return matched.includes("short") ? "short" : "spelling";
  return missed === 1 && !left.length && matched.length > 1 ? "longer" : undefined;
}

/**
 * Match one word with the most alike that is left, and take that away.
 * @param {string} word @param {string[]} left
 */
function takeBest(word, left) {
  for (const [isAlike, how] of ALIKE) {
    const at = left.findIndex((each) => isAlike(word, each));
    if (at >= 0) {
      left.splice(at, 1);
      return how;
    }
  }
  return undefined;
}

/** @type {[(one: string, other: string) => boolean, string][]} */
const ALIKE = [[(one, other) => one === other, "same"], [isMisspelt, "spelling"], [isShort, "short"]];

/** @param {string[]} one @param {string[]} many */
function isInitials(one, many) {
  return many.length > 2 && one.length === 1 && one[0] === many.map((word) => word[0]).join("");
}
