import type { Match } from '@/utils/summary/check/match/find-matches';
import type { Judgement } from '@/utils/summary/check/match/judgement';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';

/** Beginnings of words of which a value has one: a value on the test set is none on the validation set. */
const GROUPS: readonly (readonly (readonly string[])[])[] = [
  [['train'], ['test'], ['dev', 'develo', 'valid', 'val', 'valida']],
  [['seen'], ['unseen']],
  [['base'], ['large', 'big']],
  [['small'], ['medium'], ['large', 'big']],
  [['word'], ['charac', 'char', 'letter']],
  [['encod'], ['decod']],
  [['male'], ['female']],
  [['offlin'], ['online']],
  [['human', 'expert'], ['automa']],
  [['read'], ['write']],
  [['speed'], ['memory', 'memor']],
  [
    ['easy', 'simple'],
    ['medium', 'compou'],
    ['hard', 'complex', 'diffic'],
  ],
  [['single'], ['multi', 'multip']],
  [['urban'], ['rural']],
  [['precis'], ['recall']],
  [
    ['open', 'openso'],
    ['closed', 'propri', 'commer'],
  ],
  [['forwar'], ['backwa']],
];
/** The opposite stands clearly nearer to the value, in characters. */
const CLEARLY = 8;
const REACH = 60;
/** Its own word stands in the sentence as well. */
const MOST = 400;

const known = new WeakMap<PaperIndex, readonly (readonly number[])[][]>();

/** The groups as terms of a paper; those of which it has fewer than two sides tell nothing. */
function groupsIn(index: PaperIndex): readonly (readonly number[])[][] {
  const before = known.get(index);
  if (before !== undefined) return before;
  const groups = GROUPS.map((group) => group.map((stems) => stems.flatMap((stem) => index.ids.find(stem) ?? []))).filter(
    (sides) => sides.filter((terms) => terms.length > 0).length > 1,
  );
  known.set(index, groups);
  return groups;
}

/** What the clause says of such words, and what it thereby excludes. */
export interface Opposites {
  own: readonly number[];
  others: readonly number[];
}

/** Of each group of which the clause says one side. */
export function oppositesOf(words: readonly QueryWord[], index: PaperIndex): Opposites[] {
  const near = words.filter(({ isNear }) => isNear);
  return groupsIn(index).flatMap((sides) => {
    const said = sides.filter((terms) => near.some((word) => word.terms.some((term) => terms.includes(term))));
    const [own] = said;
    return said.length === 1 && own !== undefined ? [{ own, others: sides.filter((terms) => terms !== own).flat() }] : [];
  });
}

/** Beside the value stands what the clause excludes. */
export function isOpposite(match: Match, { cell }: Place, { opposites, local }: Judgement): boolean {
  return opposites.some(({ own, others }) => {
    if (cell !== undefined) {
      const has = (terms: readonly number[]) => terms.some((term) => cell.rowTerms.has(term) || cell.columnTerms.has(term));
      return has(others) && !has(own);
    }
    const far = local.distance(match.place, match.quantity, own);
    const close = local.distance(match.place, match.quantity, others);
    return close < REACH && far < MOST && close + CLEARLY < far;
  });
}
