// @ts-check
// Licence numbers in a pasted text, in the ways papers write them: "SIP3MI No. KEP. 2/MEN/2024".
import { breaksFit, licenceKey } from "./agency_names.js";
import { plainSigns } from "./contact_finding.js";
import { isDialled, telephone } from "./telephone.js";

const LICENCE = "sip[ -]?3mi|sippmi|sipptki|siup|(?:ber)?i[zj]in|licen[cs]e|lisensi";
/** What is said of much else as well. */
const REGISTERED = "legalitas|terdaftar|registrasi|reg";
const WORD = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${LICENCE}|(${REGISTERED}))(?![\\p{L}])`, "giu");
const DAY = "(?:tgl|tanggal)[\\s.:]*\\d{1,2}[\\s./-]+(?:\\p{L}+|\\d{1,2})[\\s./-]+\\d{4}";
/** Between that word and its number stand signs, and words that belong to neither. */
const BETWEEN = new RegExp(`^(?:[^\\p{L}\\p{N}+]|(?:${LICENCE}|${REGISTERED}|di|pada|ber?nomor|nomor|nomer|number|no|usaha|operasional|resmi|penempatan|p3mi|pmi|kami|perusahaan|nya|dari|oleh|dengan|dgn|yaitu|kementerian|ketenagakerjaan|republik|kemnaker|kemenaker|bp2mi|kp2mi|ri|surat|pekerja|migran|indonesia|tahun[ \\t]+\\d{4}|${DAY})(?![\\p{L}\\p{N}]))*`, "iu");
/** Signs behind which a bare number is as likely an age or a wage. */
const ODD = /[^\s:.#=()[\]\p{L}\p{N}-]/u;
const DECREE = /^(?:(?:kep|kepmen|skep|sk|keputusan)(?![\p{L}\p{N}])[\s.:]*(?:(?:nomor|no)(?![\p{L}\p{N}])[\s.:]*)?)?/iu;
const NUMBER = /^[A-Z0-9]+(?:(?:[./-]+|[ \t]*\/[ \t]*)[A-Z0-9]+)*(?:[ \t]+(?:tahun|thn|th)\.?[ \t]+\d{4})?/i;
const DATE = /^[0-3]?\d[./-][01]?\d[./-](?:19|20)?\d\d$/;
/** "izin 2024", "izin 15 orang": unless "No." says that it is one. */
const COUNT = /^\d{1,4}$/;
/** "15.000.000", "30-45 tahun", "2025/2026". */
const AMOUNT = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}-\d{1,3}|(?:19|20)\d\d[/-](?:19|20)\d\d)$/;
const MONEY = /^(?:rp|idr|usd|ntd?|hkd|sgd|rm|myr|jpy|krw|sar)[\s.]*\d/i;
const DAY_IN_ROMAN = /^\d{1,2}[/.-][IVX]+[/.-]\d{4}$/i;
/** As decrees are numbered: by strokes, the year last. */
const SHAPED = /(?:(?:kep|kepmen|skep|sk)[.\s]*)?[A-Z0-9][A-Z0-9.-]*(?:[ \t]*\/[ \t]*[A-Z0-9.-]+)*[ \t]*\/[ \t]*(?:19|20)\d\d(?!\d)/gi;
/** Behind a word that is said of much else: the year last, and no month before it. */
const REGISTERED_NUMBER = /^(?:\d{3,}|.*\p{L}.*|\d+\/.+)\/(?:19|20)\d\d$/u;
/** A company's number as a business (NIB), which each has. */
const BUSINESS = /^\d{13}(?!\d)/;
/** A line that begins with one. */
const SHAPED_LINE = new RegExp(`^(?:[^\\p{L}\\p{N}]|(?:ber?nomor|nomor|nomer|number|no|kep|sk|bp2mi|kp2mi|kemnaker)(?!\\p{L}))*${SHAPED.source}`, "iu");
const NUMBERED = /(?:^|[^\p{L}])(?:no|ber?nomor|nomor|nomer|number)(?!\p{L})/iu;
/** A recruitment permit is no licence. */
const PERMIT = /sip[ -]?2mi/i;
/** So much is looked at behind the word: what belongs to neither, then a line. */
const MOST_BEHIND = 160;
const MOST = 80;
const MOST_WORDS = 6;
const SHORTEST = 4;

/** @typedef {{ value: string, mark: string }} Licence as it is written, and its key */
/** @typedef {(key: string) => boolean} IsKnown whether a company in the list has it */

/**
 * Each once. A number that the list knows is taken as the list has it, however much stands around it;
 * one that is written before or behind it is taken too: a forged number hides beside a real one.
 * @param {string} text @param {IsKnown} isKnown @returns {Licence[]}
 */
export function findLicences(text, isKnown) {
  /** @type {Licence[]} */
  const found = [];
  const plain = undecorated(text);
  for (const seen of plain.matchAll(WORD)) {
    const behind = plain.slice((seen.index ?? 0) + seen[0].length).slice(0, MOST_BEHIND);
    const [between = ""] = behind.match(BETWEEN) ?? [];
    const [line = "", ...below] = behind.slice(between.length).split("\n");
    const end = below.findIndex((each) => !SHAPED_LINE.test(each));
    const more = below.slice(0, end < 0 ? undefined : end).join("\n");
    const isSure = !seen[1] || (NUMBERED.test(between) && !BUSINESS.test(line));
    for (const licence of licencesIn(line.slice(0, MOST), more, between, isKnown, isSure)) {
      if (!found.some((one) => isOneOf(licence, one))) found.push(licence);
    }
  }
  return found;
}

/** Bold letters, the signs that make letters bold in chats, and a number that goes on below its stroke. @param {string} text */
export function undecorated(text) {
  return plainSigns(text).replace(/[*_~`]/g, " ").replace(/\/ *\n *(?=[\p{L}\p{N}])/gu, "/");
}

/**
 * @param {string} line @param {string} below lines that begin with a number @param {string} between
 * @param {IsKnown} isKnown @param {boolean} isSure whether what stands there first must be a number @returns {Licence[]}
 */
function licencesIn(line, below, between, isKnown, isSure) {
  const [known, behind] = [knownIn(line, isKnown), writtenIn(line, between)];
  const written = isSure || REGISTERED_NUMBER.test(behind?.value ?? "") ? behind : undefined;
  const isSame = known && written && (isPartOf(written, known) || line.startsWith(known.value));
  const first = [isSame ? undefined : written, known].flatMap((each) => each ?? []);
  const others = shapedIn(`${line}\n${below}`).filter((each) => !first.some((one) => isOneOf(each, one)));
  return [...first, ...others];
}

/** Numbers of decrees, whoever gave them; a recruitment permit's is none. @param {string} lines @returns {Licence[]} */
function shapedIn(lines) {
  const [ours = ""] = lines.split(PERMIT);
  const values = [...ours.matchAll(SHAPED)].map(([value]) => trimmed(value));
  return values.filter((value) => isNumber(value) && isDecree(value)).map((value) => ({ value, mark: licenceKey(value) }));
}

/** No day and no "5/2024". @param {string} value */
function isDecree(value) {
  return !DATE.test(value) && !DAY_IN_ROMAN.test(value) && (/\p{L}/u.test(value) || value.split("/").length > 2);
}

/** With or without its decree, and what stands behind it; 1/11/2019 is not 11/1/2019. @param {Licence} one @param {Licence} other */
function isOneOf(one, other) {
  const [short = "", long = ""] = [bare(one), bare(other)].sort((some, all) => some.length - all.length);
  return long.startsWith(short) && breaksFit(one.value, other.value);
}

/** @param {Licence} licence */
function bare({ mark }) {
  return mark.replace(/^(?:KEPMEN|KEPUTUSAN|SKEP|KEP|SK)(?:NOMOR|NO)?/, "");
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

/** As it stands right behind the word. @param {string} line @param {string} between @returns {Licence | undefined} */
function writtenIn(line, between) {
  const [decree = ""] = line.match(DECREE) ?? [];
  const [number = ""] = line.slice(decree.length).match(NUMBER) ?? [];
  const isOther = !NUMBERED.test(between) && isDayOrAmount(number, between);
  if (!isNumber(number) || isOther || MONEY.test(number) || PERMIT.test(number) || isTelephone(line)) return undefined;
  const value = trimmed(decree + number);
  return { value, mark: licenceKey(value) };
}

/** @param {string} number @param {string} between */
function isDayOrAmount(number, between) {
  const isBare = ODD.test(between) && !/[\p{L}/]/u.test(number);
  return isBare || DATE.test(number) || COUNT.test(number) || AMOUNT.test(number);
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
