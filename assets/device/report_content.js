// @ts-check
// What stands in the form, as the office reads it; what was skipped is left out.

/** @typedef {Record<string, unknown>} Content */

const GROUPS = ["where", "contact"];

/** @param {HTMLFormElement} form @returns {Content} */
export function contentOf(form) {
  const said = new FormData(form);
  /** @type {Content} */
  const content = {};
  for (const name of new Set(said.keys())) {
    const values = said.getAll(name).map((value) => String(value).trim()).filter(Boolean);
    // A picture and words of her own for one question: her own words say more.
    if (values.length) put(content, name, name === "what" ? values : values[values.length - 1]);
  }
  if (content.for_whom !== "other") {
    delete content.relation;
    delete content.consent;
  }
  return content;
}

/** @param {Content} content @param {string} name `where.text` goes into `where` @param {unknown} value */
function put(content, name, value) {
  const [group = "", inner] = name.split(".");
  if (inner && GROUPS.includes(group)) content[group] = { .../** @type {Content} */ (content[group]), [inner]: value };
  else content[name] = value;
}

/** @param {HTMLFormElement} form @param {Content} content */
export function fillIn(form, content) {
  for (const field of form.querySelectorAll("[name]")) {
    const [group = "", inner] = (field.getAttribute("name") ?? "").split(".");
    const value = inner ? /** @type {Content} */ (content[group] ?? {})[inner] : content[group];
    if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) {
      field.checked = Array.isArray(value) ? value.includes(field.value) : value === field.value;
    } else if (isWritten(field)) field.value = isPicture(form, field.name, value) ? "" : String(value ?? "");
  }
}

/** Whether one of the pictures of a question says it. @param {HTMLFormElement} form @param {string} name @param {unknown} value */
function isPicture(form, name, value) {
  const choices = [...form.querySelectorAll("input[type=radio]")];
  return choices.some((each) => each instanceof HTMLInputElement && each.name === name && each.value === value);
}

/** @param {Element} field @returns {field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
function isWritten(field) {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}
