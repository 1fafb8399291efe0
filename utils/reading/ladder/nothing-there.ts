/** The site answered with something else because it has no such thing; the message says with what. */
export class NothingThere extends Error {}
