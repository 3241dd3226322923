// @ts-check
// The jobs that a permit names, and whether one that was offered is among them: the same as
// ltsa_pwa/agencies/jobs.py. Both sides must pass tests/cases/agency_permits.json.

/** What a permit is not for, up to the end of its cell. */
const EXCEPT = /(?:^|[^\p{L}])(?:bukan|kecuali|selain|tanpa|non(?![ -]?formal)|except|not|excluding|excl|dilarang|(?:tidak|tdk)\.? (?:termasuk|untuk|utk|boleh|berlaku)|di luar(?! negeri))(?!\p{L})[^]*/iu;
const BRACKETS = /\(([^)]*)\)?/g;
const SIGNS = /[;/,\n|+&:•·]/;
const WORDS_BETWEEN = /(^|\s)(?:(?:dan|and|serta|atau|or|[-–—])(?=\s|$)|\d{1,2}[.)](?!\d))/gi;
const PIECE = /(?:\([^)]*\)?|[^(;/,\n|+&:•·])+/g;
/** Words that say "any", "I do not know", or what every job is. */
const NO_JOB = [
  "pekerja", "pekerjaan", "tenaga", "kerja", "karyawan", "worker", "operator", "staff", "job", "lowongan", "jabatan",
  "sektor", "formal", "informal", "non", "di", "luar", "negeri", "belum", "tidak", "nggak", "gak", "ga", "tahu", "tau",
  "apa", "saja", "apapun", "bebas", "terserah", "semua", "any", "unknown",
];

/** Whether it names a job at all: "?" does not, nor does "worker". @param {string} job */
export function saysJob(job) {
  return words(job).some((word) => !NO_JOB.includes(word));
}

/**
 * Every word of every job that is asked for must stand in one job: more words are another job.
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
  return cell.replace(BRACKETS, (all, inside) => (EXCEPT.test(inside) ? " " : all)).replace(EXCEPT, "");
}

/** The words of each job. Brackets hold another name of the one before them, or more about it. @param {string} text */
function named(text) {
  return [...text.replace(WORDS_BETWEEN, "$1;").matchAll(PIECE)].flatMap(([piece]) => names(piece));
}

/** @param {string} piece @returns {string[][]} */
function names(piece) {
  const name = words(piece.replace(BRACKETS, " "));
  const inside = [...piece.matchAll(BRACKETS)].flatMap(([, each = ""]) => each.split(SIGNS).map(words));
  return [name, ...inside, ...inside.map((each) => [...name, ...each])];
}

/** @param {string} job */
function words(job) {
  return job.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whole words: three letters of a job are no job. @param {string[]} some @param {string[]} all */
function isPart(some, all) {
  return some.every((word) => all.includes(word));
}
