import { guessBrokenWord } from './compound-words';
import type { PaperWords } from './paper-words';

const brokenWord = /(^|[^\p{L}\p{M}-])((?:\p{L}\p{M}*)+(?:[-‐](?:\p{L}\p{M}*)+)*)[-‐\u00ad]$/u;
const nextWord = /^(?:\p{L}\p{M}*)+(?:[-‐](?:\p{L}\p{M}*)+)*/u;
/** Between the outer words of a compound: end-to-end, state-of-the-art, one-by-one. */
const small = /^(?:to|of|the|in|by|on|at|as|and|or|a|for|per|vs|up|off|out|free)$/;

/** Joins lines to running text; the words of the whole paper decide whether a hyphen at a line's end belongs to the word. */
export class LineJoiner {
  constructor(private readonly words: PaperWords) {}

  /** `separator` is a space within running text, a line break between the rows of a table. */
  join(before: string, after: string, separator: ' ' | '\n' = ' '): string {
    // Words are short, and a paragraph grows long.
    const tail = before.slice(-80);
    const [, lead = '', half = ''] = (/[-‐\u00ad]$/.test(tail.slice(-1)) ? brokenWord.exec(tail) : null) ?? [];
    if (half === '') return before + (isGlued(tail, after) ? '' : separator) + after;
    const [rest = ''] = nextWord.exec(after) ?? [];
    // `first- and second-order`: the hyphen stands for a word to come.
    if (/^(?:and|or)$/.test(rest)) return before + separator + after;
    // Addresses break at their own hyphens.
    const keeps = isInAddress(tail, lead) || rest === '' || this.keepsHyphen(half.replaceAll('‐', '-'), rest);
    return `${before.slice(0, -1)}${keeps ? '-' : ''}${after}`;
  }

  private keepsHyphen(half: string, rest: string): boolean {
    const [first = rest, ...others] = rest.split(/[-‐]/);
    const last = half.slice(half.lastIndexOf('-') + 1);
    const isUpper = /^\p{Lu}/u.test(first);
    const joined = Math.max(this.words.count(half + first), half === last ? 0 : this.words.count(last + first));
    const compound =
      this.words.count(`${half}-${first}`) +
      (half === last ? 0 : this.words.count(`${last}-${first}`)) +
      // `end-to-end` says nothing of `end-to`.
      (rest === first ? 0 : this.words.count(`${half}-${rest}`));
    if (joined !== compound) return compound > joined;
    // Capitals are broken like other words only in a line set all in capitals.
    if (isUpper) return !/^\p{Lu}{2,}$/u.test(half) || !/^\p{Lu}{2,}$/u.test(first);
    if (joined > 0) return true;
    // `end-` and `to-end`: nothing is broken before these.
    if (others.length > 0 && small.test(first) && this.words.count(last) > 0) return true;
    // In a compound of three parts the middle one may be broken or not.
    if (half !== last && this.words.count(last) > 0) return true;
    return guessBrokenWord(last, first, (word) => this.words.count(word)) === 'compound';
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
