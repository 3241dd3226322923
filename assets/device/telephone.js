// @ts-check
// One way to write a telephone number: as ltsa_pwa/agencies/contact_finding.py, by shorter rules.

const BARE_MOBILE = /^8[1-9]\d{8,10}$/;
/** The codes of towns, as phonenumbers has them, and how many digits may follow. */
const TOWNS = [
  "2[124]\\d{7,8}", "2(?:1(?:14|500)|2\\d{3})\\d{3}", "61\\d{5,8}", "619\\d{8}",
  "(?:2(?:[35][1-4]|6[0-8]|7[1-6]|8\\d|9[1-8])|3(?:1|[25][1-8]|3[1-68]|4[1-3]|6[1-3568]|7[0-469]|8\\d)"
    + "|4(?:0[1-589]|1[01347-9]|2[0-36-8]|3[0-24-68]|43|5[1-378]|6[1-5]|7[134]|8[1245])"
    + "|5(?:1[1-35-9]|2[25-8]|3[124-9]|4[1-3589]|5[1-46]|6[1-8])|6(?:[25]\\d|3[1-69]|4[1-6])"
    + "|7(?:02|[125][1-9]|[36]\\d|4[1-8]|7[0-36-9])|9(?:0[12]|1[013-8]|2[0-479]|5[125-8]|6[23679]|7[159]|8[01346]))\\d{5,8}",
].join("|");
/** Of mobiles, and those that all towns share: 0800, 0804, 0807, 0809. */
const COUNTRYWIDE = "8[1-35-9]\\d{7,10}|80(?:0\\d{5,7}|[49]\\d{7}|71\\d{6})|1500\\d{3}|177\\d{6,8}";
const INDONESIAN = new RegExp(`^62(?:${COUNTRYWIDE}|${TOWNS})$`);
/** Where people go to work, as their numbers are made there; of other countries only the code and the length are known. */
const ABROAD = /^(?:60(?:1(?:1[1-7]|59|9\d?|[02-46-8])\d{7}|1[378]00\d{6}|3\d{8}|[4-79]\d{7}|8[2-9]\d{6})|65[3689]\d{7}|852[2-9]\d{7}|886(?:9\d|[2-8]\d?)\d{7}|81(?:[5-9]0[1-9]|[1-9][1-9])\d{7}|82[1-7]\d{7,9}|966(?:1[1-7]|5\d)\d{7}|971(?:5\d|[2-9])\d{7}|974[2-7]\d{7}|965[2-9]\d{7}|968[279]\d{7}|673[2-8]\d{6}|90[2-5]\d{9}|48[1-9]\d{8})$/;
const KNOWN = /^(?:60|62|65|852|886|81|82|966|971|974|965|968|673|90|48)/;
const ANYWHERE = /^(?:1[2-9]\d{9}|7[3-9]\d{9}|(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[1346]|9[1-58])\d{8,12}|8(?:4[2-9]\d{8}|536\d{7}|55[1-9]\d{7,8}|5620\d{8}|61\d{10}|801\d{9})|(?:2(?:1[1-368]|[2-6]\d|9[0179])|3(?:5\d|7\d|8[0-25679])|42[013]|50\d|59\d|6(?:7\d|8\d|9[0-2])|9(?:6[0-7]|7[02-79]|9[2-68]))\d{7,12})$/;

const DIALLED = /^[( ]*(?:\+|0|62)/;
const MOBILE = /^\+628[1-9]\d{7,10}$/;
/** Many write it behind the country: +62 0812. */
const TRUNK_ZERO = /^(6[02]|8[124]|886|90|9(?:66|71))0/;
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
    // Accounts begin so as well: only where its numbers are known is it taken for a country.
    : digits.startsWith("00") ? (KNOWN.test(digits.slice(2)) ? digits.slice(2) : "")
      : digits.startsWith("0") ? `62${digits.slice(1)}`
        : BARE_MOBILE.test(digits) ? `62${digits}` : "";
  return dialled(number);
}

/** With its plus, when somebody can have that number. @param {string} number from the country on @returns {string | undefined} */
export function dialled(number) {
  const read = number.replace(TRUNK_ZERO, "$1").replace(TWICE_62, "");
  const rule = read.startsWith("62") ? INDONESIAN : KNOWN.test(read) ? ABROAD : ANYWHERE;
  return rule.test(read) ? `+${read}` : undefined;
}
