// @ts-check
// What she was offered: a country, a job, and the numbers and accounts in whatever she pasted.
import { licenceKey } from "./agency_names.js";
import { findContacts } from "./contact_finding.js";
import { mark } from "./contact_mark.js";

/** @typedef {import("./contact_finding.js").ContactKind} ContactKind */
/** @typedef {{ kind: ContactKind | "licence", value: string, mark: string }} Given a licence number is its own mark */
/** @typedef {{ country: string, job: string, given: Given[], company: string, isText: boolean }} Offer */

const MOST = 40;
const SHORTEST = 3;
const LICENCE = /(?:sip3mi|sippmi|sipptki|siup|i[zj]in|licen[cs]e)[\s:.#]*(?:(?:nomor|no|number)[\s:.#]*)?((?=[A-Z/.-]*\d)[A-Z0-9][A-Z0-9./-]{3,40})/gi;
const COMPANY = /(?:^|[^\p{L}\p{N}])p\.?\s?t\.?\s+([\p{L}\p{N}][^,;:!?"“”]{2,120})/iu;
const SENTENCE_ENDS = /([\p{L}\p{N}]{4})\.(?=\s|$)[^]*/u;
/** A number ends a name, and a line does; but posters break names, which go on in a line of a few words. */
const NAME_ENDS = /\+?\(?\d[\d ().-]{6,}|\n(?!\s*\p{L}[\p{L}.&'’-]*(?:[ \t]+\p{L}[\p{L}.&'’-]*){0,3}[ \t]*(?:\n|$))/u;

/** @type {Offer} */
export const NOTHING = { country: "", job: "", given: [], company: "", isText: false };

/** @param {{ country: string, job: string, chat: string }} said @returns {Promise<Offer>} */
export async function readOffer({ country, job, chat }) {
  const found = findContacts(chat).slice(0, MOST);
  /** @type {Given[]} */
  const given = await Promise.all(found.map(async ([kind, value]) => ({ kind, value, mark: await mark(kind, value) })));
  for (const [, number = ""] of chat.matchAll(LICENCE)) given.unshift({ kind: "licence", value: number, mark: licenceKey(number) });
  return { country, job: job.trim(), given, company: companyIn(chat), isText: chat.trim().length >= SHORTEST };
}

/** With whatever may still belong to its name: what is cut down to a listed name is not that company. @param {string} chat @returns {string} */
function companyIn(chat) {
  const said = chat.match(COMPANY)?.[1] ?? "";
  const [line = ""] = said.replace(SENTENCE_ENDS, "$1").split(NAME_ENDS);
  return line.split(/\s+/).join(" ").trim();
}

/** As people write it: in groups, so that it can be compared by eye. @param {Given} given */
export function sayContact({ kind, value }) {
  const said = kind === "phone" ? value.replace(/^\+62/, "0").replace(/(\d{4})(?=\d{3,})/g, "$1-") : value;
  // In a sentence that runs the other way a number keeps its own direction.
  return kind === "email" || kind === "licence" ? said : `\u2068${said}\u2069`;
}
