// @ts-check
// Texts that the page was built with, for scripts that say them later; scripts hold no sentence.

/**
 * The text of `<p data-text="name">` in an element's `template[data-part="texts"]`.
 * @param {Element} element @param {string} name
 * @param {Record<string, string | number>} holes what stands for {name} in the text
 */
export function say(element, name, holes = {}) {
  const texts = element.querySelector('template[data-part="texts"]');
  const told = texts instanceof HTMLTemplateElement && texts.content.querySelector(`[data-text="${name}"]`);
  return ((told && told.textContent) || "").replace(/\{(\w+)\}/g, (all, hole) => String(holes[hole] ?? all));
}

/** @param {Element} element @param {string} name @returns {DocumentFragment} */
export function copyOf(element, name) {
  const template = element.querySelector(`template[data-part="${name}"]`);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`no template ${name}`);
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/** @param {ParentNode} root @param {string} name @returns {HTMLElement} */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no part ${name}`);
  return found;
}

/** A moment as the reader writes it; the day only when it is not today. @param {string} iso */
export function sayMoment(iso) {
  const moment = new Date(iso);
  /** @type {Intl.DateTimeFormatOptions} */
  const time = { hour: "2-digit", minute: "2-digit" };
  const isToday = moment.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const day = isToday ? {} : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(document.documentElement.lang, { ...day, ...time }).format(moment);
}

/** Puts a moment into a line of the page, and lets a copy of it find the whole date. @param {HTMLElement} place @param {string} [iso] */
export function showMoment(place, iso) {
  place.textContent = iso ? sayMoment(iso) : "";
  place.dataset.at = iso ?? "";
}

/** The same with day and year, for what is read later. @param {string} iso */
export function sayFully(iso) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
}

/** A day, `2026-12-01`, as the reader writes it. @param {string} day */
export function sayDay(day) {
  // Noon: no time zone makes another day of it.
  const moment = new Date(`${day}T12:00:00`);
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(moment);
}

/** A day of which only the month, `2026-12`, or the year may be known. @param {string} day */
export function sayPartOfDay(day) {
  const [year, month, date] = day.split("-");
  if (date) return sayDay(day);
  /** @type {Intl.DateTimeFormatOptions} */
  const known = month ? { year: "numeric", month: "long" } : { year: "numeric" };
  return new Intl.DateTimeFormat(document.documentElement.lang, known).format(new Date(Number(year), Number(month ?? 1) - 1, 15));
}
