// @ts-check
// A link to #remove opens the answer it leads to; browsers open folds for searches only.

function openAsked() {
  const asked = document.getElementById(location.hash.slice(1));
  const fold = asked?.querySelector("details");
  if (fold) fold.open = true;
}

addEventListener("hashchange", openAsked);
openAsked();
