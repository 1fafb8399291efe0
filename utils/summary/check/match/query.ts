import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import { glossaryWords } from '@/utils/summary/check/context/glossary';
import { plainSubscripts, termsOfToken, valueTerm } from '@/utils/summary/check/context/term-ids';
import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';
import type { AskedWord } from '@/utils/summary/check/paper/place-scores';

/** A word, name or value near a numeral of a summary; any one of its terms will do. */
export interface QueryWord extends AskedWord {
  /** In the same clause. */
  isNear: boolean;
  /** One of a few words by which papers tell two values in one sentence apart: small and large, train and test. */
  isContrast: boolean;
  /** What the clause compares with: `比 MAML 高`. */
  isCompared: boolean;
  /** What the numeral counts or measures: right behind it, or right before. */
  isNoun: boolean;
}

const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[-@.+_'’/][A-Za-z0-9]+)*/g;
const CONTRASTS: ReadonlySet<string> = new Set(
  'small medium large full whole entire subset train test valid val dev open closed propri commer male female rural encod decod forward backwa single multi multip read write entit fact sentences imag questi dense sparse upper lower first second final last initia fast slow human random positi negati memor speed time english german french chines surger intern audio text charac word letter unseen seen on off'.split(
    ' ',
  ),
);
const NEAR = 1;
const IN_SENTENCE = 0.5;
const IN_ITEM = 0.3;

/** What the words around a numeral and the other numerals of its list item ask the paper for. */
export function queryFor(numeral: CardNumeral, siblings: readonly CardNumeral[], index: PaperIndex): QueryWord[] {
  const [from, to] = numeral.item;
  const item = plainSubscripts(numeral.text.slice(from, to));
  const words = new Map<string, QueryWord>();
  const add = (key: string, at: number, kind: QueryWord['kind'], spelled: readonly string[]): void => {
    const terms = spelled.flatMap((term) => index.ids.find(term) ?? []);
    if (terms.length === 0) return;
    const nearness = nearnessOf(at, numeral);
    const weight = nearness * Math.max(...terms.map((term) => telling(index, term)));
    const before = words.get(key);
    if (before === undefined || before.weight < weight)
      words.set(key, {
        terms,
        weight,
        isNear: nearness === NEAR,
        isCompared: /(?:比|较|超过|优于|高于|低于|领先|不及|不如|落后于?|相比)\s?(?:最[强好佳]的?\s?)?$/.test(
          numeral.text.slice(Math.max(0, at - 8), at),
        ),
        kind,
        isContrast: spelled.some((stem) => CONTRASTS.has(stem)),
        isNoun: kind === 'word' && isNoun(at, key.length, numeral),
      });
  };
  for (const { at, word, stems } of glossaryWords(item)) add(word, from + at, 'word', stems);
  for (const match of item.matchAll(LATIN)) {
    const at = from + match.index;
    if (at >= numeral.quantity.start - 1 && at < numeral.quantity.end) continue;
    for (const term of termsOfToken(match[0])) add(term, at, /^=|^[a-z]{2,}$/.test(term) ? 'name' : 'word', [term]);
  }
  for (const { quantity } of siblings)
    for (const { value } of quantity.amounts) add(`#${value}`, quantity.start, 'value', [valueTerm(value), valueTerm(value / 100)]);
  return [...words.values()];
}

/** Within a measure word behind, or a short verb before. */
function isNoun(at: number, length: number, { quantity, clause }: CardNumeral): boolean {
  if (at < clause[0] || at >= clause[1]) return false;
  if (at >= quantity.end) return at - quantity.end <= 3;
  return at + length <= quantity.start && quantity.start - at - length <= 3;
}

function nearnessOf(at: number, { clause, sentence, lead }: CardNumeral): number {
  if (at >= Math.min(clause[0], lead) && at < clause[1]) return NEAR;
  return at >= sentence[0] && at < sentence[1] ? IN_SENTENCE : IN_ITEM;
}

/** A term that stands in few passages tells more. */
function telling({ document, inPassages }: PaperIndex, term: number): number {
  return Math.log(1 + document.passages.length / (inPassages.of(term).length + 1));
}
