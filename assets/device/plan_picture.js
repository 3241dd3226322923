// @ts-check
// A text as a QR picture, made on this phone. Loaded only when she asks for it.
import { encode } from "uqr";

/** More than this, and a cheap camera cannot read it from a small screen. */
const MOST_BYTES = 1200;
const SVG = "http://www.w3.org/2000/svg";
/** Scanners want four empty points around it. */
const MARGIN = 4;

/** @param {string} text @returns {SVGElement | undefined} undefined when it is too long */
export function pictureOf(text) {
  const points = pointsOf(text);
  return points && drawn(points);
}

/** @param {string} text @returns {boolean[][] | undefined} true is black */
export function pointsOf(text) {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return undefined;
  return encode(text, { ecc: "L", boostEcc: true, border: 0 }).data;
}

/** @param {boolean[][]} points */
function drawn(points) {
  const size = points.length + 2 * MARGIN;
  const path = points.flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : "")));
  const [picture, squares] = [document.createElementNS(SVG, "svg"), document.createElementNS(SVG, "path")];
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("shape-rendering", "crispEdges");
  squares.setAttribute("d", path.join(""));
  picture.append(squares);
  return picture;
}
