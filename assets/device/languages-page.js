// @ts-check
// The first screen: somebody who has chosen before goes straight on to her language.
import "./language-list.js";
import { read } from "./store.js";

async function goOn() {
  const tag = await read("settings", "language");
  const links = [...document.querySelectorAll("language-list a")];
  const hers = links.find((link) => link instanceof HTMLAnchorElement && link.hreflang === tag);
  // replace: Back from her home must not land here again and be sent forward.
  if (hers instanceof HTMLAnchorElement) location.replace(hers.href);
}

// A phone that keeps nothing shows the choice, as at the first time.
// Who cannot read finds her language by its sound.
addEventListener("load", () => void import("./listen.js"));
goOn().catch(() => undefined);
