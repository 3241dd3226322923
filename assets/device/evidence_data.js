// @ts-check
// What sending costs, and whether it may be paid for now: she chooses "only on Wi-Fi".
import { keep, read } from "./store.js";

const CHOICE = "evidence-wifi";
const FREE = ["wifi", "ethernet"];

/** A tap on "send now" counts for as long as this page is open. */
let isAllowed = false;

export function sendAnyway() {
  isAllowed = true;
}

/** @returns {Promise<boolean>} */
export async function wantsWifi() {
  return (await read("settings", CHOICE)) === true;
}

/** @param {boolean} is */
export function chooseWifi(is) {
  isAllowed = false;
  return keep("settings", CHOICE, is);
}

/** @returns {Promise<boolean>} */
export async function mayUseNetwork() {
  if (isAllowed || !(await wantsWifi())) return true;
  // Many browsers do not say what they are connected by: then she is asked.
  const { type } = /** @type {{ connection?: { type?: string } }} */ (navigator).connection ?? {};
  return FREE.includes(type ?? "");
}

/** As in "about 3.1 MB". @param {number} bytes */
export function saySize(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  const style = { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, /** @type {Intl.NumberFormatOptions} */ (style)).format(value);
}
