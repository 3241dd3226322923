// @ts-check
// A link to #remove opens the answer it leads to, and whatever it lies folded in.

function openAsked() {
  const asked = document.getElementById(location.hash.slice(1));
  const fold = asked?.querySelector("details");
  if (fold) fold.open = true;
  for (let each = asked?.parentElement; each; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement && !each.open) each.open = true;
  }
  if (asked && location.hash) asked.scrollIntoView();
}

addEventListener("hashchange", openAsked);
openAsked();
