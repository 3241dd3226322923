// @ts-check
// A long piece of work in short ones: between two of them the phone answers a touch.

const AT_ONCE = 60;

/** @template T @param {T[]} list @param {(each: T) => void} work @returns {Promise<void>} */
export async function inPieces(list, work) {
  for (let from = 0; from < list.length; from += AT_ONCE) {
    if (from) await new Promise((resolve) => setTimeout(resolve));
    list.slice(from, from + AT_ONCE).forEach(work);
  }
}
