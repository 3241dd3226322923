// @ts-check
// A file made on this phone, given to its owner among the downloads.

/** @param {Blob} file @param {string} name */
export function handFile(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers read it only after the tap is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
