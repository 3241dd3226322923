// @ts-check
import "./frame.js";
import "./old-note.js";
import "./tick-box.js";
import "./row-note.js";
import "./checklist-filter.js";
import "./checklist-left.js";
import "./checklist-path.js";

// What the phone does not keep must not look kept: said once, above everything.
document.addEventListener("tick-refused", () => {
  const words = document.getElementById("not-kept");
  if (!words) return;
  words.hidden = false;
  words.scrollIntoView();
});
import "./open-asked.js";
