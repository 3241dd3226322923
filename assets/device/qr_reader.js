// @ts-check
// Reads a QR code where the browser cannot. Large, so it is a file of its own that is fetched when needed.
import decodeQR from "qr/decode.js";

/** @param {HTMLCanvasElement} canvas @returns {string} "" when there is none */
export function readQr(canvas) {
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
  if (!pixels) return "";
  try {
    return decodeQR({ width, height, data: pixels });
  } catch {
    return "";
  }
}
