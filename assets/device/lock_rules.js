// @ts-check
// How a PIN is, and what is shown without one.

/** A PIN shorter than this is tried out in an afternoon; six digits and more are advised. */
export const SHORTEST = 4;

/** The first screen, the recipe, the alarm, the numbers, the lock itself. @param {string} path */
export function staysOpen(path) {
  return /^\/(resep|[^/]+\/(now|help|open|offline))?$/.test(path);
}
