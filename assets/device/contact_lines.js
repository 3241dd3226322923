// @ts-check
// What was found in a pasted text, each thing with its own answer.
import { canCompare, oldest, ownersOf } from "./agency_answers.js";
import { sayContact } from "./agency_offer.js";
import { sayAsOf } from "./agency_opened.js";
import { isOutdated, lookedAt, today } from "./agency_standing.js";

/** @typedef {import("./agency_row.js").Asked} Asked */

/**
 * As of when and from where; what has no day of its own is as old as the list.
 * @param {Asked} asked
 */
export function contactsAsOf(asked) {
  const { register, offer } = asked;
  const looked = offer.given.flatMap(({ kind }) => (kind === "licence" ? register : lookedAt(register, kind)) ?? []);
  return sayAsOf("person", oldest(looked), asked);
}

/** @param {HTMLElement} list @param {Asked} asked @returns {import("./agency_standing.js").Agency[]} the companies they are registered for */
export function showContacts(list, { say, register, offer, owners }) {
  const found = offer.given.map((each) => {
    const isChecked = each.kind === "licence" ? !isOutdated(register, today()) : canCompare(register, today(), each.kind);
    return { what: sayContact(each), isChecked, owned: isChecked ? ownersOf(each, owners) : [] };
  });
  list.replaceChildren(...found.map(({ what, isChecked, owned }) => {
    const line = document.createElement("li");
    const how = !isChecked ? "not_checked" : owned.length ? "found" : "not_found";
    line.dataset.verdict = how;
    line.textContent = say(`contact.${how}`, { what, name: owned.map(({ n }) => n).join(", ") });
    return line;
  }));
  return [...new Set(found.flatMap(({ owned }) => owned))];
}
