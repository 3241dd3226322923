// @ts-check
// Telephone numbers, accounts and addresses in a pasted text: as ltsa_pwa/agencies/contact_finding.py,
// with less known of the world's numbers. Both must pass tests/cases/contacts.json.
// No look-behind anywhere: older Safari does not know it, and the whole file would not load.
import { dialled, isMobileAsDialled, isDialled, telephone } from "./telephone.js";

/** @typedef {"phone" | "email" | "account"} ContactKind */
/** @typedef {[kind: ContactKind, value: string]} Contact E.164, small letters, bare digits */
/** @typedef {[at: number, contact: Contact]} Found */

const EMAIL = /[\p{L}\p{N}_.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,63}(?![\p{L}\p{N}@]|[._-]+\p{L}|\.+\p{N})/gu;
const WHATSAPP = /(?:https?:\/\/)?\b(?:(?:www\.)?wa\.me\/|(?:[a-z]+\.)?whatsapp\.com\/|whatsapp:\/\/)\S*/g;
/** Where in such a link the number stands: behind "phone=", or as its path. A code for an invitation is none. */
const IN_LINK = /(?:[?&;]phone=|wa\.me\/(?:c\/|p\/\d+\/)?|\/catalog\/)((?:\+|%2b|%20|[\d().-])+)/;
const LINK = /(?:https?:\/\/|www\.)\S+/g;
const DIGITS = /\(?\+?\(?\d(?:[ .()-]{0,3}\d)*/g;
const DATE = /^(?:[0-3]?\d[.-][01]?\d[.-](?:19|20)\d\d|(?:19|20)\d\d[.-][01]\d[.-][0-3]\d)$/;
const PRICE = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const MONEY_BEFORE = /(?:rp|idr|usd|sgd|myr|hkd|ntd|rm|\$)[. :]*$/;
const MONEY_AFTER = /^ ?(?:,-|,\d\d(?!\d)|%|(?:jt|juta|rb|ribu|rupiah|ntd|hkd|ringgit|orang)\b)/;
const ACCOUNT_WORD = "rek|rekening|norek|account|bank|bca|bri|bni|bsi|btn|cimb|bjb|va|virtual account";
const BANK_NAME = "mandiri|niaga|danamon|permata|muamalat|mega|panin|ocbc|maybank|jago|seabank|btpn";
const PHONE_WORD = "wa|whatsapp|hp|telp|tlp|tel|telepon|telpon|phone|hub|hubungi|call|cs|sms|kontak|contact|dana|ovo|gopay|shopeepay|linkaja";
const PAPER_WORD = "nik|ktp|kk|npwp|nib|sip3mi|sip2mi|izin|paspor|passport|order|kode|otp";
const PARCEL_WORD = "resi|invoice";
const WORDS = new RegExp(`\\b(?:(${ACCOUNT_WORD})|(${BANK_NAME})|(${PHONE_WORD})|(${PAPER_WORD})|(${PARCEL_WORD}))(?=\\b|\\d)`, "g");
const SAYS = /** @type {const} */ (["account", "bank", "phone", "paper", "parcel"]);
/** What may stand between a word and the number it names. */
const BESIDE = /^(?:[\s:.#()=/-]|\b(?:no|nomor|nomer|number|saya|kami|anda)\b)*$/;
const SLASHED = /(^|[^\d/])((?:\+?62|0)8\d{1,2})\/(\d{3,4})\/(\d{3,5})(?![\d/])/g;
const ACCOUNT_AFTER = new RegExp(`^[ (,/-]*(?:(?:${ACCOUNT_WORD}|${BANK_NAME})\\b|a[./]?n\\b|atas nama\\b)`);
/** Of each bank its code, as machines ask for it, and how many digits its accounts have. @type {[bank: string, code: string, digits: number][]} */
const CODES = [["bca", "014", 10], ["bri", "002", 15], ["bni", "(?:46|009)", 10], ["mandiri", "008", 13], ["bsi", "451", 10], ["btn", "200", 16]];
/** "BCA (014) 1234567890": the code is no part of the account where an account is whole without it. */
const BANK_CODE = new RegExp(CODES.map(([bank, code, digits]) => `\\b(${bank})[ :-]*\\(?(?:kode(?: bank)?[ :]*)?${code}\\)?[ \n:./-]+(?=\\d(?:[ .-]?\\d){${digits - 1}}(?![ .-]?\\d))`).join("|"), "g");
/** Digits among which letters stand that look like some: "0812 345678 9O". */
const DISGUISED = /(^|[^\p{L}\p{N}])([olis]*\d[\dolis]*(?:[ .()-]{1,3}[olis]*\d[\dolis]*)*)(?![\p{L}\p{N}])/gu;
/** Behind all digits of a mobile a letter is a slip. */
const SLIP = /((?:0|62)8(?:[ .()-]{0,3}\d){10})[olis]+$/;
const LOOKS_LIKE = /** @type {Record<string, string>} */ ({ o: "0", l: "1", i: "1", s: "5" });
const NUMBER_BEFORE = /\d(?:[ .()-]{0,3}\d){5,}/;
/** So far back on the same line a word may stand that says what a number is. */
const NEAR = 40;
/** So many digits the shortest telephone numbers have, and the longest with all that is dialled before. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 18;

/** Each once, in the order in which they stand there. @param {string} text @returns {Contact[]} */
export function findContacts(text) {
  /** @type {Found[]} */
  const found = [];
  let rest = plain(text);
  rest = take(rest, EMAIL, found, ([all]) => ["email", all.replace(/^\.+|\.+$/g, "")]);
  rest = take(rest, WHATSAPP, found, ([link]) => phone(inLink(link)));
  rest = take(rest, LINK, found, () => undefined);
  rest = undisguised(rest).replace(BANK_CODE, (_, ...names) => `${names.slice(0, 6).find(Boolean)} `);
  for (const run of rest.matchAll(DIGITS)) found.push(...inRun(rest, run));
  found.sort(([one], [other]) => one - other);
  return [...new Map(found.map(([, contact]) => [contact.join(), contact])).values()];
}

/** Such links begin with the country; many write them as they dial. @param {string} link */
function inLink(link) {
  const written = (link.match(IN_LINK)?.[1] ?? "").replace(/%2b/g, "+").replace(/%20/g, "");
  return dialled(written.replace(/\D/g, "")) ?? telephone(written);
}

/** @param {string | undefined} number @returns {Contact | undefined} */
function phone(number) {
  return number ? ["phone", number] : undefined;
}

/** Small letters, and a number that goes on below its dash in one line. @param {string} text */
function plain(text) {
  return plainSigns(text).toLowerCase().replace(/(\d-) ?\n(?=\d)/g, "$1 ").replace(SLASHED, "$1$2-$3-$4");
}

/** Signs that look alike become one: the Arabic digits, the long dashes, the hard blanks. @param {string} text */
export function plainSigns(text) {
  return text.normalize("NFKC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    // Soft hyphens, and what makes a key of a digit.
    .replace(/[\u00ad\ufe0e\ufe0f\u20e3]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[^\S\n]/g, " ")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) & 0xf));
}

/** Other signs between the digits, and letters in their place, hide a number from a search. @param {string} text */
function undisguised(text) {
  return text.replace(/(\d)[_*~|]+(?=\d)/g, "$1 ").replace(DISGUISED, (all, before, run) =>
    run.replace(/\D/g, "").length < 6 || run.replace(/[ .()-]/g, "").length < 8 ? all
      : before + run.replace(SLIP, "$1 ").replace(/[olis]/g, (/** @type {string} */ sign) => LOOKS_LIKE[sign] ?? sign));
}

/**
 * Note what is found, and blank it out: it is not looked at a second time.
 * @param {string} text @param {RegExp} pattern @param {Found[]} found
 * @param {(seen: RegExpMatchArray) => Contact | undefined} read
 */
function take(text, pattern, found, read) {
  for (const seen of text.matchAll(pattern)) {
    const contact = read(seen);
    if (contact) found.push([seen.index ?? 0, contact]);
  }
  return text.replace(pattern, (all) => "#".repeat(all.length));
}

/** The longest pieces that make sense: two numbers may stand side by side. @param {string} text @param {RegExpMatchArray} run */
function inRun(text, run) {
  const pieces = [...run[0].matchAll(/[^ ]+/g)].map((each) => {
    const start = (run.index ?? 0) + (each.index ?? 0);
    return { start, end: start + each[0].length, digits: each[0].replace(/\D/g, "").length };
  });
  /** @type {Found[]} */
  const found = [];
  for (let at = 0; at < pieces.length; at++) {
    const start = pieces[at]?.start ?? 0;
    for (const last of ends(pieces, at).reverse()) {
      const contacts = numbersAt(text, start, pieces[last]?.end ?? start);
      if (!contacts.length) continue;
      for (const each of contacts) found.push([start, each]);
      at = last;
      break;
    }
  }
  return found;
}

/** With which pieces a number that begins at this one can end. @param {{ digits: number }[]} pieces @param {number} at */
function ends(pieces, at) {
  const found = [];
  for (let last = at, digits = 0; last < pieces.length; last++) {
    digits += pieces[last]?.digits ?? 0;
    if (digits > MOST_DIGITS) break;
    if (digits >= FEWEST_DIGITS) found.push(last);
  }
  return found;
}

/**
 * One, or both things it can be: where an account was spoken of, then a mobile follows.
 * @param {string} text @param {number} start @param {number} end @returns {Contact[]}
 */
function numbersAt(text, start, end) {
  const written = text.slice(start, end);
  const digits = written.replace(/\D/g, "");
  const number = phone(telephone(written));
  const canBeAccount = digits.length >= 10 && digits.length <= 18 && !written.includes("+");
  if (!number && !canBeAccount) return [];
  const line = lineBefore(text, start);
  const rest = text.slice(end, end + NEAR);
  const { word, isBeside } = lastWord(line);
  if (isSomethingElse(written, line, rest) || isNamed(word, isBeside, written)) return [];
  /** @type {Contact[]} */
  const account = canBeAccount ? [["account", digits]] : [];
  if (word === "account" && canBeAccount) return number && !isBeside && isMobileAsDialled(written) ? [number, ...account] : account;
  const named = word === "bank" || ACCOUNT_AFTER.test(rest) || isBelowBank(text, start, line) ? account : [];
  // Accounts begin with "00", and so do numbers abroad.
  return number ? [number, ...(written.startsWith("00") ? named : [])] : named;
}

/** As much of the line as may say something of what stands there. @param {string} text @param {number} end */
function lineBefore(text, end) {
  const near = text.slice(Math.max(0, end - NEAR), end);
  return near.slice(near.lastIndexOf("\n") + 1);
}

/** Whether its bank is the end of the line above, and nothing else stands before it. @param {string} text @param {number} start @param {string} line */
function isBelowBank(text, start, line) {
  const above = start - line.length - 1;
  if (text[above] !== "\n" || !BESIDE.test(line)) return false;
  const { word, isBeside } = lastWord(lineBefore(text, above));
  return isBeside && (word === "account" || word === "bank");
}

/** @typedef {typeof SAYS[number] | undefined} Word */

/**
 * The number of a paper or a parcel. No paper's number can be dialled: "KTP, paspor 0812…".
 * @param {Word} word @param {boolean} isBeside @param {string} written
 */
function isNamed(word, isBeside, written) {
  if (word === "paper") return isBeside && !(isDialled(written) && telephone(written));
  return word === "parcel" && isBeside;
}

/** A day, a price, a part of a word. @param {string} written @param {string} line @param {string} rest */
function isSomethingElse(written, line, rest) {
  const isGlued = /\p{L}$/u.test(line) && !lastWord(line.slice(-9), true).word;
  return DATE.test(written) || PRICE.test(written) || MONEY_BEFORE.test(line) || MONEY_AFTER.test(rest)
    || /^\p{L}/u.test(rest) || isGlued;
}

/**
 * What the nearest telling word before a number says it is, and whether it stands beside it.
 * @param {string} line @param {boolean} atEnd @returns {{ word: Word, isBeside: boolean }}
 */
function lastWord(line, atEnd = false) {
  // A word before another number has said what that one is.
  const near = line.split(NUMBER_BEFORE).pop() ?? "";
  const all = [...`${near}0`.matchAll(WORDS)];
  const last = all[all.length - 1];
  const end = last ? (last.index ?? 0) + last[0].length : 0;
  if (!last || (atEnd && end < near.length)) return { word: undefined, isBeside: false };
  return { word: SAYS[last.slice(1).findIndex(Boolean)], isBeside: BESIDE.test(near.slice(end)) };
}
