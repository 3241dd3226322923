// @ts-check
// One way to write a telephone number: as ltsa_pwa/agencies/contact_finding.py, by shorter rules.

const BARE_MOBILE = /^8[1-9]\d{8,10}$/;
const INDONESIAN = /^62(?:8[1-35-9]\d{7,10}|(?:2[1-9]|3[1-8]|4[0-8]|5[1-8]|6[1-8]|7[0-7]|9[0-8])\d{6,8})$/;
/** Where people go to work, as their numbers are made there; of other countries only the length is known. */
const ABROAD = /^(?:60[1-9]\d{7,9}|65[3689]\d{7}|852[2-9]\d{7}|886[2-9]\d{7,8}|81[1-9]\d{8,9}|82[1-7]\d{7,9}|966[15]\d{7,8}|971[2-9]\d{7,8}|974[2-7]\d{7}|965[2-9]\d{7}|968[279]\d{7}|673[2-8]\d{6}|90[2-5]\d{9}|48[1-9]\d{8})$/;
const KNOWN = /^(?:60|62|65|852|886|81|82|966|971|974|965|968|673|90|48)/;
const ANYWHERE = /^[1-79]\d{9,14}$/;

const DIALLED = /^[( ]*(?:\+|0|62)/;
const MOBILE = /^\+628[1-9]\d{7,10}$/;
/** Too long for any town's number: the country was written twice. */
const TWICE_62 = /^62(?=628[1-9]\d{7,10}$)/;

/** Whether it begins as people dial. @param {string} written */
export function isDialled(written) {
  return DIALLED.test(written);
}

/** @param {string} written */
export function isMobileAsDialled(written) {
  return isDialled(written) && MOBILE.test(telephone(written) ?? "");
}

/** A telephone number in E.164, read as in Indonesia. @param {string} written @returns {string | undefined} */
export function telephone(written) {
  const digits = written.replace(/\(0\)/g, "").replace(/\D/g, "");
  const isWhole = written.replace(/^[( ]+/, "").startsWith("+") || digits.startsWith("62");
  const number = isWhole ? digits
    : digits.startsWith("00") ? digits.slice(2)
      : digits.startsWith("0") ? `62${digits.slice(1)}`
        : BARE_MOBILE.test(digits) ? `62${digits}` : "";
  return dialled(number);
}

/** With its plus, when somebody can have that number. @param {string} number from the country on @returns {string | undefined} */
export function dialled(number) {
  // Many write the trunk 0 behind the country: +62 0812.
  const read = number.replace(/^620/, "62").replace(TWICE_62, "");
  const rule = read.startsWith("62") ? INDONESIAN : KNOWN.test(read) ? ABROAD : ANYWHERE;
  return rule.test(read) ? `+${read}` : undefined;
}
