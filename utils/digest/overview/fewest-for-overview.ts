/** Fewer than two papers need no overview. */
export const FEWEST_FOR_OVERVIEW = 2;
