const MEGABYTE = 1024 * 1024;

/** The most that a file may be, in bytes, if it is no library with a paper a line: it is in memory whole. */
export const MOST_TEXT = 64 * MEGABYTE;
/** The most that all of an archive may unpack to. */
export const MOST_UNPACKED = 512 * MEGABYTE;
/** The most members of an archive. */
export const MOST_MEMBERS = 20_000;
/** Texts pack to a tenth or so, repetitive ones to a fiftieth; bombs to a thousandth. */
export const HIGHEST_RATIO = 200;
/** A small archive of one repetitive file harms nobody. */
export const RATIO_FROM = 16 * MEGABYTE;
