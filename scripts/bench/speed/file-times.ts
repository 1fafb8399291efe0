/** Milliseconds of each round, by way; a way that failed has its error instead. */
export type FileTimes = Record<string, number[] | string>;
