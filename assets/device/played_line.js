// @ts-check
// The line that stands on every page of a demonstration: nothing here is real.

export function showPlayed() {
  const line = document.querySelector("template[data-part=played]");
  if (!(line instanceof HTMLTemplateElement)) return;
  document.body.prepend(line.content.cloneNode(true));
  document.documentElement.classList.add("played");
}
