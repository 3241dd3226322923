// @ts-check
// What she chose about the recipe, and under which key it lies on the shelf.

/**
 * @typedef {object} Face
 * @property {boolean} [hides] the recipe covers the app in the background
 * @property {boolean} [stays] once she has left, it is the face until its title is held
 * @property {boolean} [known] she has held a title in the settings
 * @property {boolean} [up] it is the face now
 */

export const FACE = "face";

/** @param {Face | undefined} face @returns {Face | undefined} */
export function takenOff(face) {
  return face?.up ? { ...face, up: false } : undefined;
}
