/** A formula, whose own brackets are written `\(` and `\)`. */
const FORMULA = /\\\([\s\S]*?\\\)|\$[^$\n]+\$/;
/** An ordinal on its own, as our export escapes it inside a point that would read as the next one's. */
const ORDINAL = /(?<![\p{L}\p{N}_^{}\\=+-])((?:[ivIV]{1,3}|\d)\s?)\\(?=[).])/gu;

/** A point's text as it was before our export made it safe; formulas stay to the letter. */
export function withoutEscapes(text: string): string {
  return text
    .split(new RegExp(`(${FORMULA.source})`))
    .map((part, index) => (index % 2 === 1 ? part : part.replace(ORDINAL, '$1')))
    .join('')
    .replace(/&lt;(?=\/?think)/gi, '<');
}
