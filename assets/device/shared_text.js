// @ts-check
// What another app shared with us: a chat, a link, a number. It comes in the address, and leaves it at once.

const PARTS = ["title", "text", "url"];

/** @returns {string} "" when nothing was shared */
export function takeShared() {
  const asked = new URLSearchParams(location.search);
  const said = PARTS.map((name) => asked.get(name) ?? "").filter(Boolean);
  // Neither the history nor a reload shows it again.
  if (said.length) history.replaceState(history.state, "", location.pathname);
  return said.join("\n");
}
