// @ts-check
// Licence numbers in a pasted text, in the ways papers write them: "SIP3MI No. KEP. 2/MEN/2024".
import { licenceKey } from "./agency_names.js";
import { isDialled, telephone } from "./telephone.js";

const LICENCE = "sip[ -]?3mi|sippmi|sipptki|siup|i[zj]in|licen[cs]e|lisensi";
const WORD = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${LICENCE})(?![\\p{L}])`, "giu");
/** Between that word and its number stand brackets, colons, and words that belong to neither. */
const BETWEEN = new RegExp(`^(?:[\\s:.#=()[\\]-]|(?:${LICENCE}|ber?nomor|nomor|nomer|number|no|usaha|operasional|resmi|penempatan|p3mi|pmi|kami|perusahaan|nya|dari|oleh|kemnaker|kemenaker|bp2mi|kp2mi|ri|surat|pekerja|migran|indonesia|tahun[ \\t]+\\d{4})(?![\\p{L}\\p{N}]))*`, "iu");
const DECREE = /^(?:(?:kep|kepmen|skep|sk|keputusan)(?![\p{L}\p{N}])[\s.:]*(?:(?:nomor|no)(?![\p{L}\p{N}])[\s.:]*)?)?/iu;
const NUMBER = /^[A-Z0-9]+(?:(?:[./-]+|[ \t]*\/[ \t]*)[A-Z0-9]+)*(?:[ \t]+(?:tahun|thn|th)\.?[ \t]+\d{4})?/i;
const DATE = /^[0-3]?\d[./-][01]?\d[./-](?:19|20)?\d\d$/;
/** "izin 2024", "izin 15 orang": unless "No." says that it is one. */
const COUNT = /^\d{1,4}$/;
const NUMBERED = /(?:^|[^\p{L}])(?:no|ber?nomor|nomor|nomer|number)(?!\p{L})/iu;
/** A recruitment permit is no licence. */
const PERMIT = /^sip2mi/i;
/** So much is looked at behind the word: what belongs to neither, then a line. */
const MOST_BEHIND = 160;
const MOST = 80;
const MOST_WORDS = 6;
const SHORTEST = 4;

/** @typedef {{ value: string, mark: string }} Licence as it is written, and its key */
/** @typedef {(key: string) => boolean} IsKnown whether a company in the list has it */

/**
 * Each once. A number that the list knows is taken as the list has it, however much stands around it;
 * one that is written before it is taken too: a forged number hides behind a real one.
 * @param {string} text @param {IsKnown} isKnown @returns {Licence[]}
 */
export function findLicences(text, isKnown) {
  /** @type {Map<string, Licence>} */
  const found = new Map();
  const plain = undecorated(text);
  for (const seen of plain.matchAll(WORD)) {
    const behind = plain.slice((seen.index ?? 0) + seen[0].length).slice(0, MOST_BEHIND);
    const [between = ""] = behind.match(BETWEEN) ?? [];
    const [line = ""] = behind.slice(between.length).slice(0, MOST).split("\n");
    for (const licence of licencesIn(line, NUMBERED.test(between), isKnown)) {
      if (!found.has(licence.mark)) found.set(licence.mark, licence);
    }
  }
  return [...found.values()];
}

/** Bold letters, and the signs that make letters bold in chats. @param {string} text */
function undecorated(text) {
  return text.normalize("NFKC").replace(/[*_~`]/g, " ");
}

/** @param {string} line @param {boolean} isNumbered @param {IsKnown} isKnown @returns {Licence[]} */
function licencesIn(line, isNumbered, isKnown) {
  const [known, written] = [knownIn(line, isKnown), writtenIn(line, isNumbered)];
  const isSame = known && written && (isPartOf(written, known) || line.startsWith(known.value));
  return [isSame ? undefined : written, known].flatMap((each) => each ?? []);
}

/** One may have the decree's "KEP." and the other not. @param {Licence} written @param {Licence} known */
function isPartOf(written, known) {
  return known.mark.includes(written.mark) || written.mark === `KEP${known.mark}`;
}

/** The longest run of words that is a licence in the list. @param {string} line @param {IsKnown} isKnown @returns {Licence | undefined} */
function knownIn(line, isKnown) {
  const said = line.split(/[\s()[\],;]+/).filter(Boolean);
  for (let at = 0; at < said.length; at++) {
    for (let end = Math.min(said.length, at + MOST_WORDS); end > at; end--) {
      const value = trimmed(said.slice(at, end).join(" "));
      // One leaves the decree's "KEP." out, the other does not.
      const mark = [licenceKey(value), `KEP${licenceKey(value)}`].find(isKnown);
      if (mark && isNumber(value)) return { value, mark };
    }
  }
  return undefined;
}

/** As it stands right behind the word. @param {string} line @param {boolean} isNumbered @returns {Licence | undefined} */
function writtenIn(line, isNumbered) {
  const [decree = ""] = line.match(DECREE) ?? [];
  const [number = ""] = line.slice(decree.length).match(NUMBER) ?? [];
  const isDayOrCount = !isNumbered && (DATE.test(number) || COUNT.test(number));
  if (!isNumber(number) || isDayOrCount || PERMIT.test(number) || isTelephone(line)) return undefined;
  const value = trimmed(decree + number);
  return { value, mark: licenceKey(value) };
}

/** @param {string} text */
function isNumber(text) {
  return licenceKey(text).length >= SHORTEST && /\d/.test(text);
}

/** @param {string} line */
function isTelephone(line) {
  const [written = ""] = line.match(/^[+\d][\d .()-]*/) ?? [];
  return isDialled(written) && telephone(written) !== undefined;
}

/** @param {string} text */
function trimmed(text) {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
