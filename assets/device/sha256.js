// @ts-check
// SHA-256 of a file that is never whole in memory: browsers only hash what is. It stops at any
// block, and goes on from the eight numbers it stopped with, also after the phone was switched off.

const BLOCK = 64;
const [K, H] = constants();

export class Sha256 {
  /** @param {number[]} [state] @param {number} [length] bytes taken before */
  constructor(state = H, length = 0) {
    this.state = Uint32Array.from(state);
    this.length = length;
    this.words = new Uint32Array(BLOCK);
  }

  /** @param {Uint8Array} bytes whole blocks */
  take(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += BLOCK) this.block(view, at);
    this.length += bytes.length;
  }

  /** @param {DataView} view @param {number} at */
  block(view, at) {
    const { words: w, state } = this;
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = n(w, i - 15), y = n(w, i - 2);
      w[i] = n(w, i - 16) + n(w, i - 7) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + n(w, i)) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g, g = f, f = e, e = (d + one) | 0, d = c, c = b, b = a, a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = n(state, i) + value));
  }

  /** @param {Uint8Array} rest less than a block @returns {string} hexadecimal */
  end(rest) {
    const length = this.length + rest.length;
    const last = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK);
    last.set(rest);
    last[rest.length] = 0x80;
    const view = new DataView(last.buffer);
    view.setUint32(last.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(last.length - 4, (length * 8) % 2 ** 32);
    this.take(last);
    return Array.from(this.state, (word) => word.toString(16).padStart(8, "0")).join("");
  }
}

/** @param {Uint32Array} words @param {number} at */
function n(words, at) {
  return words[at] ?? 0;
}

/** @param {number} word @param {number} by */
function turn(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits behind the point of roots of primes. @returns {[number[], number[]]} */
function constants() {
  /** @type {number[]} */
  const primes = [];
  for (let i = 2; primes.length < 64; i++) if (primes.every((prime) => i % prime)) primes.push(i);
  const bits = (/** @type {number} */ root) => Math.floor((root % 1) * 2 ** 32);
  return [primes.map((prime) => bits(Math.cbrt(prime))), primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime)))];
}
