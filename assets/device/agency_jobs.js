// @ts-check
// The jobs that a permit names, and whether one that was offered is among them: the same as
// ltsa_pwa/agencies/jobs.py. Both sides must pass tests/cases/agency_permits.json.

/** What a permit is not for, up to the end of its cell. */
const EXCEPT = /(^|[^\p{L}])(?:bukan|kecuali|selain|tanpa|non(?![ -]?formal)|except|not|excluding|excl|dilarang|(?:tidak|tdk)\.? (?:termasuk|untuk|utk|boleh|berlaku)|di luar(?! negeri))(?!\p{L})[^]*/iu;
const BRACKETS = /\(([^)]*)\)?/g;
/** One job is words with blanks between them, at most hyphens. All else parts two. */
const SIGN_BETWEEN = /[^\p{L}\p{N}\s().'’-]|[\t-\r\u2028\u2029\ufeff]|[.-](?=\s|$)/gu;
const WORDS_BETWEEN = /(^|[^\p{L}\p{N}])(?:(?:dan|dn|and|serta|beserta|plus|atau|or|maupun|juga|lalu|ke|dll|dsb|dst|etc|\d+ ?(?:orang|org|pax|people))(?![\p{L}\p{N}])|-|\d{1,2}[.)](?!\d))/giu;
const PIECE = /(?:\([^)]*\)?|[^(;])+/g;
/** Words that say "any", "I do not know", or what every job is. */
const NO_JOB = new Set((
  "pekerja pekerjaan tenaga kerja bekerja karyawan worker work operator staff job jobs lowongan loker jabatan posisi sektor formal informal non"
  + " di luar negeri saya aku mau ingin cari mencari yang yg ada masih dulu nanti"
  + " belum blm blum tidak tdk tak nggak enggak ngga gak gk ga g kurang ndak nda ndk tahu tau gatau gaktau entah entahlah paham jelas"
  + " apa apapun apaaja pun aja saja mana manapun bebas terserah sembarang semua semuanya boleh deh"
  + " pasti ditentukan dikasih diberi diberitahu dijelaskan disebut disebutkan dibilang rahasia"
  + " kak kakak mbak mba mas bu ibu pak bapak bang om tante min sis"
  + " any all i do don t not sure know unknown whatever anything no"
  + " ora durung ngerti embuh mboten dereng ngertos napa wae mawon teu acan can terang duka teuing naon"
).split(" "));

/** Whether it names a job at all: "?" does not, nor does "worker". @param {string} job */
export function saysJob(job) {
  return words(job).some((word) => !NO_JOB.has(word));
}

/**
 * Every job that is asked for must stand in one job, word for word and side by side: with a word more, or
 * another between, it is another job.
 * @param {string} job none: any @param {string[]} cells as the list has them; none, or nothing in one: all jobs
 */
export function isAmong(job, cells) {
  const asked = named(job).filter((each) => each.length);
  if (!asked.length || !cells.length) return true;
  return cells.some((cell) => {
    const listed = named(withoutExcluded(cell));
    return !cell || asked.every((one) => listed.some((each) => isPart(one, each)));
  });
}

/** @param {string} cell */
function withoutExcluded(cell) {
  return cell.replace(BRACKETS, (all, inside) => (EXCEPT.test(inside) ? " " : all)).replace(EXCEPT, "$1");
}

/** The words of each job. Brackets hold another name of the one before them, or more about it. @param {string} text */
function named(text) {
  return [...text.replace(WORDS_BETWEEN, "$1;").replace(SIGN_BETWEEN, ";").matchAll(PIECE)].flatMap(([piece]) => names(piece));
}

/** @param {string} piece @returns {string[][]} */
function names(piece) {
  const name = words(piece.replace(BRACKETS, " "));
  const inside = [...piece.matchAll(BRACKETS)].flatMap(([, each = ""]) => each.split(";").map(words));
  const [before = ""] = piece.split("(");
  return [name, ...inside, ...inside.map((each) => [...words(before), ...each])];
}

/** @param {string} job */
function words(job) {
  return job.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whole words: three letters of a job are no job. @param {string[]} some @param {string[]} all */
function isPart(some, all) {
  return ` ${all.join(" ")} `.includes(` ${some.join(" ")} `);
}
