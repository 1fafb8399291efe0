import type { Match } from '@/utils/summary/check/match/find-matches';
import type { Judgement } from '@/utils/summary/check/match/judgement';
import type { Place } from '@/utils/summary/check/paper/paper-index';

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

/** The clause says one of some words that exclude each other, and beside the value another of them stands. */
export function isOpposite(match: Match, place: Place, { index, words, local }: Judgement): boolean {
  const near = words.filter(({ isNear }) => isNear);
  return GROUPS.some((group) => {
    const ids = group.map((stems) => stems.flatMap((stem) => index.ids.find(stem) ?? []));
    const said = ids.filter((terms) => near.some((word) => word.terms.some((term) => terms.includes(term))));
    const [own] = said;
    if (said.length !== 1 || own === undefined) return false;
    const others = ids.filter((terms) => terms !== own).flat();
    const { cell } = place;
    if (cell !== undefined) {
      const has = (terms: readonly number[]) => terms.some((term) => cell.rowTerms.has(term) || cell.columnTerms.has(term));
      return has(others) && !has(own);
    }
    const far = local.distance(match.place, match.quantity, own);
    const close = local.distance(match.place, match.quantity, others);
    return close < REACH && far < MOST && close + CLEARLY < far;
  });
}
