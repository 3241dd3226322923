// @ts-check

/** @typedef {{ lat: number, lon: number, accuracy_m: number }} Place */

const PATIENCE_MS = 20_000;
const FRESH_MS = 60_000;

/** Where the phone is, asked once; undefined when it does not know or she says no. @returns {Promise<Place | undefined>} */
export function findPlace() {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: short(coords.latitude), lon: short(coords.longitude), accuracy_m: Math.round(coords.accuracy) }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}

/** A metre is fine enough. @param {number} degrees */
function short(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}
