// @ts-check
// A long piece of work in short ones: between two of them the phone answers a touch.

const PIECE_MS = 10;

/** However slow the phone, no piece is long. @template T @param {T[]} list @param {(each: T) => void} work @returns {Promise<void>} */
export async function inPieces(list, work) {
  let begun = performance.now();
  for (const each of list) {
    if (performance.now() - begun > PIECE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    work(each);
  }
}
