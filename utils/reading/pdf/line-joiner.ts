import { PaperWords } from './paper-words';
import type { PdfLine } from './pdf-line';

const brokenWord = /(^|[^\p{L}\p{M}-])((?:\p{L}\p{M}*)+(?:[-‐](?:\p{L}\p{M}*)+)*)[-‐\u00ad]$/u;
const nextWord = /^(?:\p{L}\p{M}*)+(?:[-‐](?:\p{L}\p{M}*)+)*/u;
/** Written with a hyphen before any word, even where a paper breaks it every time. */
const always = /^(?:self|non|well|multi|cross|semi|quasi|pseudo|state|zero|two|three)$/i;
/** Written with a hyphen before a word that also stands alone. */
const often =
  /^(?:pre|low|high|large|small|long|short|fine|real|end|one|four|few|single|first|second|third|left|right|open|closed|data|co|re|post|anti|mean|max|min|top|hand|human|model|task|domain|language|vision|time|token|word|sentence|encoder|decoder|out|up|down|off|on|in|per|sub|super|inter|intra)$/i;
/** Never a word of their own at the end of a compound: what is before them is the first half of a broken word. */
const suffixes =
  /^(?:s|ed|er|ers|est|ing|ings|ly|al|ally|able|ably|ible|tion|tions|sion|sions|ation|ations|ment|ments|ness|less|ful|fully|ity|ities|ive|ively|ous|ously|ant|ent|ence|ance|ence|ized|izes|izing|ize|ist|ists|ism|ward|wards|wise|ship|ships|hood|ure|ures|ture|tures|ical|ically|ary|ory|age|ages|ate|ates|ated|ating|cy|ty|tic|tics)$/;

/** Joins lines to running text; the words of the whole paper decide whether a hyphen at a line's end belongs to the word. */
export class LineJoiner {
  private readonly words: PaperWords;

  constructor(lines: readonly Pick<PdfLine, 'text'>[]) {
    this.words = new PaperWords(lines);
  }

  /** `separator` is a space within running text, a line break between the rows of a table. */
  join(before: string, after: string, separator: ' ' | '\n' = ' '): string {
    // Words are short, and a paragraph grows long.
    const tail = before.slice(-80);
    const [, lead = '', half = ''] = brokenWord.exec(tail) ?? [];
    if (half === '') return before + (isGlued(tail, after) ? '' : separator) + after;
    const [rest = ''] = nextWord.exec(after) ?? [];
    // Addresses break at their own hyphens.
    const keeps = isInAddress(tail, lead) || rest === '' || this.keepsHyphen(half.replaceAll('‐', '-'), rest);
    return `${before.slice(0, -1)}${keeps ? '-' : ''}${after}`;
  }

  private keepsHyphen(half: string, rest: string): boolean {
    const [first = rest] = rest.split(/[-‐]/);
    const last = half.slice(half.lastIndexOf('-') + 1);
    const isUpper = /^\p{Lu}/u.test(first);
    const joined = Math.max(this.words.count(half + first), half === last ? 0 : this.words.count(last + first));
    const compound = this.words.count(`${half}-${first}`) + (half === last ? 0 : this.words.count(`${last}-${first}`));
    if (joined !== compound) return compound > joined;
    // Capitals are broken like other words only in a line set all in capitals.
    if (isUpper) return !/^\p{Lu}{2,}$/u.test(half) || !/^\p{Lu}{2,}$/u.test(first);
    return joined > 0 || this.looksCompound(half, last, first);
  }

  /** Neither form is anywhere else in the paper: a compound is made of two words that are. */
  private looksCompound(half: string, last: string, first: string): boolean {
    if (suffixes.test(first)) return false;
    const isKnown = this.words.count(first) > 0;
    if (half !== last) return isKnown || this.words.count(last) > 0;
    if (always.test(half)) return true;
    if (often.test(half)) return isKnown && first.length > 3;
    return isKnown && first.length > 3 && half.length > 3 && this.words.count(first) > 1 && this.words.count(half) > 1;
  }
}

/** Ranges of years, words parted by a slash and dashes without spaces go on without one. */
function isGlued(tail: string, after: string): boolean {
  if (/\p{N}[-–]$/u.test(tail)) return /^\p{N}/u.test(after);
  return /\S—$/.test(tail) || (/[\p{L}\p{N}]\/$/u.test(tail) && /^[\p{L}\p{N}]/u.test(after));
}

function isInAddress(tail: string, lead: string): boolean {
  return /[/@._=~?&%]/.test(lead) && /(?:https?:|www\.|@|\w\.\w+\/)\S*$/i.test(tail);
}
