// @ts-check
// What is played in a demonstration never leaves the phone, whoever wants to send it. First in every page
// that can send; not in space.js, because a practice has no way to fetch at all.
import { isDemonstration } from "./space.js";

/** Pages and lists may be fetched. */
function keepInside() {
  const really = window.fetch.bind(window);
  window.fetch = (what, how) => {
    const { pathname } = new URL(what instanceof Request ? what.url : what, location.href);
    const isOnlyRead = pathname.startsWith("/api/agencies") || !pathname.startsWith("/api/");
    const method = how?.method ?? (what instanceof Request ? what.method : "GET");
    if (isOnlyRead && method === "GET") return really(what, how);
    return Promise.reject(new TypeError("demonstration"));
  };
}

if (isDemonstration) keepInside();
