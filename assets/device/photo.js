// @ts-check
// A photo made small on this phone. Drawn anew, so the place and the time inside the file are gone.

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** No picture, or a kind this phone cannot read. */
export class Unreadable extends Error {
  name = "Unreadable";
}

/** @param {Blob} file @returns {Promise<ArrayBuffer>} a JPEG; some browsers lose Blobs they have kept */
export async function madeSmall(file) {
  const address = URL.createObjectURL(file);
  try {
    const small = await drawn(await loaded(address));
    return await small.arrayBuffer();
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {string} address @returns {Promise<HTMLImageElement>} turned as the camera was held */
function loaded(address) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => (image.naturalWidth ? resolve(image) : reject(new Unreadable()));
    image.onerror = () => reject(new Unreadable());
    image.src = address;
  });
}

/** @param {HTMLImageElement} image @returns {Promise<Blob>} */
function drawn(image) {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Unreadable();
  // A picture with holes would turn black in a JPEG.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Unreadable())), "image/jpeg", QUALITY);
  });
}
