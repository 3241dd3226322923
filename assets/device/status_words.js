// @ts-check
// What stands chosen in a form, in the words of the page.

/** @param {HTMLFormElement} form @param {string[]} names @returns {string[]} */
export function chosenWords(form, names) {
  return names.flatMap((name) => [...form.querySelectorAll(`[name="${name}"]`)].flatMap(wordsOf));
}

/** @param {Element} field @returns {string[]} */
function wordsOf(field) {
  if (field instanceof HTMLSelectElement) return field.value ? [field.selectedOptions[0]?.text ?? ""] : [];
  const isChosen = field instanceof HTMLInputElement && field.checked && !field.closest("label")?.hidden;
  return isChosen ? [field.closest("label")?.textContent ?? ""] : [];
}

/** A month, `2026-11`, as the reader writes it. @param {string} month */
export function sayMonth(month) {
  const [year, number] = month.split("-").map(Number);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric" });
  return format.format(new Date(year ?? 0, (number ?? 1) - 1, 15));
}

/** A moment as its day alone. @param {string} iso */
export function sayDate(iso) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(iso));
}
