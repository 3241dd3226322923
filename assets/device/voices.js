// @ts-check
// The phone's own voices: which of them can read a language, with or without a signal.

/** Asked in order when a language has no voice of its own; who reads Javanese reads Indonesian. @type {Record<string, string[]>} */
const STAND_INS = { jv: ["id"], su: ["id"], ms: ["id"], "zh-hant": ["zh-tw", "zh-hk", "zh"] };
const COMES_MS = 2000;

/** @param {string} tag of the text @returns {Promise<SpeechSynthesisVoice | undefined>} */
export async function voiceFor(tag) {
  const voices = await allVoices();
  const wanted = tag.toLowerCase();
  const base = wanted.split("-")[0] ?? "";
  for (const each of [wanted, ...(STAND_INS[wanted] ?? []), base, ...(STAND_INS[base] ?? [])]) {
    const found = voices.filter(({ lang }) => speaks(lang, each));
    // One that lies on the phone speaks without a signal, and nobody else hears what she reads.
    const [best] = found.sort((one, other) => Number(other.localService) - Number(one.localService));
    if (best) return best;
  }
  return undefined;
}

/** Android writes in_ID for Indonesian, with the old code. @param {string} lang of a voice @param {string} wanted */
function speaks(lang, wanted) {
  const said = lang.toLowerCase().replace(/_/g, "-").replace(/^in\b/, "id").replace(/^jw\b/, "jv").replace(/^cmn\b/, "zh");
  const written = said.replace(/^zh-hant.*/, "zh-tw");
  return written === wanted || written.startsWith(`${wanted}-`);
}

/** @type {Promise<void> | undefined} */
let asked;

/** Many browsers know their voices only a moment after they were asked for the first time. */
async function allVoices() {
  if (!("speechSynthesis" in window)) return [];
  if (!speechSynthesis.getVoices().length) await (asked ??= comeOrNot());
  return speechSynthesis.getVoices();
}

/** @returns {Promise<void>} */
function comeOrNot() {
  return new Promise((resolve) => {
    speechSynthesis.addEventListener?.("voiceschanged", () => resolve(), { once: true });
    setTimeout(resolve, COMES_MS);
  });
}

/**
 * One sentence to its end.
 * @param {string} text @param {SpeechSynthesisVoice} voice
 * @returns {Promise<void>} rejects when the voice falls silent by itself
 */
export function speak(text, voice) {
  return new Promise((resolve, reject) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => resolve();
    utterance.onerror = ({ error }) => reject(new Error(error));
    // Held here until it has been spoken: Chrome forgets it otherwise, and never says that it ended.
    spoken = utterance;
    speechSynthesis.speak(utterance);
  });
}

/** @type {SpeechSynthesisUtterance | undefined} */
let spoken;

export function hush() {
  spoken = undefined;
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}
