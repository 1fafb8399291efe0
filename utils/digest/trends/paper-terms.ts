import type { DigestPaper } from '@/utils/digest/digest-paper';
import { countWords } from './count-words';

/** Words of titles that say nothing of what a paper is about. */
const COMMON = new Set(
  (
    'a all an and are as at based be beyond better by can do does for from how in into is it its large learning less more method methods model models ' +
    'need new not of on one or our over paper study system systems task tasks than that the their through to toward towards under unified using via ' +
    'we what when where why with without you your approach framework efficient effective improving'
  ).split(' '),
);

const SHORTEST = 4;
/** In one title alone a word is no term. */
const FEWEST = 2;

/**
 * What each paper is about: the list's keywords, and of a paper without them those words and pairs of words of its title that other such titles have
 * too.
 */
export function paperTerms(papers: readonly Pick<DigestPaper, 'title' | 'keywords'>[]): string[][] {
  const titles = papers.map(({ title, keywords = [] }) => (keywords.length === 0 ? titleTerms(title) : []));
  const frequent = new Map(countWords(titles).map(({ word, papers: count }) => [word.toLowerCase(), count]));
  const isTerm = (term: string, terms: readonly string[]) => {
    const count = frequent.get(term.toLowerCase()) ?? 0;
    // A word that never stands but in one pair is told by the pair.
    return count >= FEWEST && !terms.some((pair) => isPartOf(term, pair) && frequent.get(pair.toLowerCase()) === count);
  };
  return papers.map(({ keywords = [] }, index) => {
    const terms = titles[index] ?? [];
    return keywords.length > 0 ? [...keywords] : terms.filter((term) => isTerm(term, terms));
  });
}

function isPartOf(word: string, pair: string): boolean {
  return pair !== word && pair.split(' ').includes(word);
}

function titleTerms(title: string): string[] {
  // Pairs do not go over a colon.
  const runs = title.replaceAll(/\$[^$]*\$/g, ':').split(/[^\p{L}\p{N}\s-]+/u);
  return runs.flatMap((run) => {
    const words = run.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    const pairs = words.slice(1).flatMap((word, index) => {
      const before = words[index] ?? '';
      return isTelling(before) && isTelling(word) ? [`${before} ${word}`] : [];
    });
    return [...pairs, ...words.filter((word) => isTelling(word) && (word.length >= SHORTEST || isAcronym(word)))];
  });
}

function isTelling(word: string): boolean {
  return word.length > 1 && !COMMON.has(word.toLowerCase());
}

function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word);
}
