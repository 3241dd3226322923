// @ts-check
// Under which name the country she is in lies on the shelf.

export const COUNTRY = "country";
export const HOME_COUNTRY = "ID";
