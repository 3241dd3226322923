// @ts-check
// Any row as bytes and back: what IndexedDB copies by itself must be written out to be sealed.

/** @typedef {Map<string, unknown>} Rows */
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, held: Map<string, CryptoKey> }} Packed keys that no script can read are held beside */

const TYPE = "\u0000type";

/** @param {Rows} rows @returns {Promise<Packed>} */
export async function pack(rows) {
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Map<string, CryptoKey>} */
  const held = new Map();
  const said = new TextEncoder().encode(JSON.stringify(await written([...rows], parts, held)));
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, said.length);
  return { bytes: joined([head, said, ...parts]), held };
}

/**
 * @param {any} value @param {Uint8Array[]} parts @param {Map<string, CryptoKey>} held
 * @returns {Promise<any>}
 */
async function written(value, parts, held) {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof ArrayBuffer) return part("buffer", new Uint8Array(value), parts);
  if (ArrayBuffer.isView(value)) return part("bytes", new Uint8Array(value.buffer, value.byteOffset, value.byteLength), parts);
  if (value instanceof Blob) return { ...part("blob", new Uint8Array(await value.arrayBuffer()), parts), kind: value.type };
  if (value instanceof Date) return { [TYPE]: "date", at: value.getTime() };
  if (value instanceof CryptoKey) return writtenKey(value, held);
  if (Array.isArray(value)) return Promise.all(value.map((each) => written(each, parts, held)));
  /** @type {Record<string, unknown>} */
  const object = {};
  // One after the other: the parts keep their order.
  for (const [name, each] of Object.entries(value)) object[name] = await written(each, parts, held);
  return object;
}

/** @param {string} type @param {Uint8Array} bytes @param {Uint8Array[]} parts */
function part(type, bytes, parts) {
  const from = parts.reduce((all, each) => all + each.length, 0);
  parts.push(bytes);
  return { [TYPE]: type, from, length: bytes.length };
}

/** @param {CryptoKey} key @param {Map<string, CryptoKey>} held */
async function writtenKey(key, held) {
  const { algorithm, usages } = key;
  if (key.extractable) return { [TYPE]: "key", jwk: await crypto.subtle.exportKey("jwk", key), algorithm, usages };
  const name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  held.set(name, key);
  return { [TYPE]: "held", name };
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {Map<string, CryptoKey>} held @returns {Promise<Rows>} */
export async function unpack(bytes, held) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const said = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  return new Map(await readBack(said, bytes.subarray(4 + length), held));
}

/** @param {any} said @param {Uint8Array} parts @param {Map<string, CryptoKey>} held @returns {Promise<any>} */
async function readBack(said, parts, held) {
  if (said === null || typeof said !== "object") return said;
  if (Array.isArray(said)) return Promise.all(said.map((each) => readBack(each, parts, held)));
  const bytes = () => parts.slice(said.from, said.from + said.length);
  if (said[TYPE] === "buffer") return bytes().buffer;
  if (said[TYPE] === "bytes") return bytes();
  if (said[TYPE] === "blob") return new Blob([bytes()], { type: said.kind });
  if (said[TYPE] === "date") return new Date(said.at);
  if (said[TYPE] === "held") return held.get(said.name);
  if (said[TYPE] === "key") return crypto.subtle.importKey("jwk", said.jwk, said.algorithm, true, said.usages);
  const pairs = await Promise.all(Object.entries(said).map(async ([name, each]) => [name, await readBack(each, parts, held)]));
  return Object.fromEntries(pairs);
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
export function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of parts) {
    all.set(each, at);
    at += each.length;
  }
  return all;
}
