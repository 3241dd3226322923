// @ts-check
// Under which key the name chosen for the home screen lies on the shelf.
export const LOOK = "look";
export const OWN_LOOK = "own";
