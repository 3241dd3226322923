// @ts-check
// What she was offered: a country, a job, and the numbers and accounts in whatever she pasted.
import { findContacts } from "./contact_finding.js";
import { mark } from "./contact_mark.js";
import { findLicences, undecorated } from "./licence_finding.js";

/** @typedef {import("./contact_finding.js").ContactKind} ContactKind */
/** @typedef {{ kind: ContactKind | "licence", value: string, mark: string }} Given a licence number is its own mark */
/** @typedef {{ country: string, job: string, given: Given[], left: number, company: string, isText: boolean }} Offer left: found, and not compared */

/** A mark costs a slow phone some milliseconds. */
export const MOST = 200;
const SHORTEST = 3;
const COMPANY = /(?:^|[^\p{L}\p{N}])p\.?\s?t(?:\.\s*|\s+)([\p{L}\p{N}][^,;:!?"“”]{2,120})/iu;
const SENTENCE_ENDS = /([\p{L}\p{N}]{4})\.(?=\s|$)[^]*/u;
const LONG_NUMBER = /\+?\(?\d[\d ().-]{6,}/;
const NAME_WORD = /^(?:\p{L}[\p{L}.&'’-]*|[\p{L}\d]{1,5})$/u;
const MOST_WORDS = 4;
/** With a number in it such a line counts something: "88" may belong to a name, "15 juta" does not. */
const COUNTS = /\b(?:gaji|usia|umur|kuota|biaya|rp|juta|jt|ribu|rb|orang|tahun|thn|bulan|hari|jam|cm|kg|tgl|jl|jalan|rt|rw|no|nomor|hub|wa|hp|telp|i[zj]in|si[pu]\w*)\b/i;

/** The code of the greatest towns has two digits behind its 0, of the others three. */
const TOWN = /^0(?:2[124]|31|61|\d{3})/;

/** @type {Offer} */
export const NOTHING = { country: "", job: "", given: [], left: 0, company: "", isText: false };

/**
 * @param {{ country: string, job: string, chat: string }} said
 * @param {import("./licence_finding.js").IsKnown} isKnown @returns {Promise<Offer>}
 */
export async function readOffer({ country, job, chat }, isKnown) {
  const all = findContacts(chat);
  const found = all.slice(0, MOST);
  /** @type {Given[]} */
  const given = await Promise.all(found.map(async ([kind, value]) => ({ kind, value, mark: await mark(kind, value) })));
  const papers = findLicences(chat, isKnown).map((each) => ({ kind: /** @type {const} */ ("licence"), ...each }));
  return {
    country,
    job: job.trim(),
    given: [...papers, ...given],
    left: all.length - found.length,
    company: companyIn(undecorated(chat)),
    isText: chat.trim().length >= SHORTEST,
  };
}

/** With whatever may still belong to its name: what is cut down to a listed name is not that company. @param {string} chat @returns {string} */
function companyIn(chat) {
  const said = (chat.match(COMPANY)?.[1] ?? "").replace(SENTENCE_ENDS, "$1");
  const [first = "", ...others] = said.split("\n").filter((line) => line.trim());
  const [name = ""] = first.split(LONG_NUMBER);
  const end = others.findIndex((line) => !goesOn(line));
  const more = name === first ? others.slice(0, end < 0 ? undefined : end) : [];
  return [name, ...more].join(" ").split(/\s+/).join(" ").trim();
}

/** Posters break names, which go on in a line of a few words. @param {string} line */
function goesOn(line) {
  const words = line.trim().split(/\s+/);
  return words.length <= MOST_WORDS && words.every((word) => NAME_WORD.test(word)) && !(/\d/.test(line) && COUNTS.test(line));
}

/** As people write it: in groups, so that it can be compared by eye. @param {Given} given */
export function sayContact({ kind, value }) {
  const said = kind === "phone" ? sayPhone(value) : value;
  // In a sentence that runs the other way a number keeps its own direction.
  return kind === "email" || kind === "licence" ? said : `\u2068${said}\u2069`;
}

/** Indonesian ones as they are dialled there. @param {string} number */
function sayPhone(number) {
  if (!number.startsWith("+62")) return number;
  const isMobile = number.startsWith("+628");
  const home = number.replace(/^\+62/, "0");
  return isMobile ? home.replace(/(\d{4})(?=\d{3,})/g, "$1-") : home.replace(TOWN, "$&-");
}
