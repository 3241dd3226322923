// The document around every page. Phones get plain HTML: React's own scripts are
// left out, but for its fallback page, which React Router insists on and which is
// never served, and in development, where they bring the page up to date.
import { createElement as h, useContext } from "react";
import { Meta, Scripts, ScrollRestoration, UNSAFE_FrameworkContext, useLocation } from "react-router";

const STYLE = __STYLE__;
const HEADS = __HEADS__;

function isFrameworkNeeded() {
  return import.meta.env.DEV || useContext(UNSAFE_FrameworkContext)?.isSpaMode;
}

export function Layout({ children }) {
  const path = useLocation().pathname.replace(/\/$/, "") || "/";
  const head = HEADS[path] ?? HEADS["/not-found"];
  const framework = isFrameworkNeeded() ? [h(ScrollRestoration, { key: "scroll" }), h(Scripts, { key: "scripts" })] : [];
  return h("html", { lang: head.lang, dir: head.dir },
    h("head", null,
      h("meta", { charSet: "utf-8" }),
      head.policy && h("meta", { httpEquiv: "Content-Security-Policy", content: head.policy }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1, viewport-fit=cover" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "theme-color", content: "#fbf8f3", media: "(prefers-color-scheme: light)" }),
      h("meta", { name: "theme-color", content: "#14181a", media: "(prefers-color-scheme: dark)" }),
      h("meta", { name: "format-detection", content: "telephone=no" }),
      h(Meta),
      head.sheet && h("link", { rel: "stylesheet", href: head.sheet }),
      // Before the long style: in the first packet a browser sees what to ask for next.
      head.script && h("script", { type: "module", src: head.script }),
      !head.sheet && h("style", { dangerouslySetInnerHTML: { __html: STYLE } }),
      ...head.links.map((link, n) => h("link", { key: n, ...link }))),
    h("body", null, children, ...framework));
}
