// @ts-check
// The office's public keys, written in by the build.

/** @typedef {{ id: string, public: string, created_at: string }} PublicKey */
/** @typedef {{ current: string, keys: PublicKey[], receipts?: PublicKey[] }} OfficeKeys receipts: what the office signs for files with */

/** @type {OfficeKeys} */
// @ts-ignore -- the name is replaced by the bundler
export const OFFICE_KEYS = __OFFICE_KEYS__;

/** The key that reports are sealed to today. */
export function officeKey() {
  const current = OFFICE_KEYS.keys.find(({ id }) => id === OFFICE_KEYS.current);
  if (!current) throw new Error("the office has no key");
  return current;
}
