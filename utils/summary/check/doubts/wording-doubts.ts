import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import { termsOfToken } from '@/utils/summary/check/context/term-ids';
import type { Match } from '@/utils/summary/check/match/find-matches';
import type { Judgement } from '@/utils/summary/check/match/judgement';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import { chineseValue } from '@/utils/summary/check/quantities/chinese-value';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';

/** `相对提升 4.96%` where the paper has 4.96 points; `60 个百分点` where it has 60% shorter. */
export function isOtherKindOfChange(clause: string, claim: Quantity, found: Quantity, place: Place): boolean {
  const isRelative = RELATIVE.test(clause) && claim.unit === 'percent';
  if (!isRelative && (claim.unit !== 'points' || found.unit !== 'percent')) return false;
  const told = changeTold(place.text, found.amounts[0]?.value ?? 0);
  if (told !== undefined) return (told === 'relative') !== isRelative;
  if (isRelative) return !/\brelative(?:ly)?\b/i.test(place.text) && place.cell === undefined;
  const at = place.text.indexOf(found.text) + found.text.length;
  return RELATIVE_CHANGE.test(place.text) || COMPARATIVE.test(place.text.slice(at, at + 24));
}

/** Whether `from 18.3 to 13.7` in the sentence makes the number a difference or a share of what was. */
function changeTold(text: string, value: number): 'relative' | 'absolute' | undefined {
  for (const [, from, to] of text.matchAll(FROM_A_TO_B)) {
    const [before, after] = [Number(from), Number(to)];
    const difference = Math.abs(before - after);
    if (Math.abs(difference - value) <= 0.02 * value) return 'absolute';
    const share = (100 * difference) / before;
    if (Math.abs(share - value) <= 0.05 * value) return 'relative';
  }
  return undefined;
}

const FROM_A_TO_B = /\bfrom\s\$?(\d+(?:\.\d+)?)\s?\\?%?\$?\s(?:\([^)]*\)\s)?to\s\$?(\d+(?:\.\d+)?)/g;

const RELATIVE = /相对(?:提升|提高|改进|改善|增益|增长|增加|降低|下降|减少|降幅|增幅|提速|变化)/;
const RELATIVE_CHANGE = /\brelative\s(?:improvement|gain|increase|reduction|decrease)/i;
const COMPARATIVE = /^\s(?:shorter|faster|longer|slower|smaller|larger|cheaper|fewer)\b/i;

const ORDINAL_WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `第五轮` where the paper speaks of the third round. */
export function isOtherTurn({ text, sentence }: CardNumeral, { text: there }: Place): boolean {
  const [, shown, noun] = /第\s?([一二三四五六七八九十\d]+)\s?(轮|次|步|阶段|层|天|周|年|章|代|期)/.exec(text.slice(...sentence)) ?? [];
  if (shown === undefined || noun === undefined) return false;
  const wanted = /\d/.test(shown) ? Number(shown) : chineseValue(shown);
  const turns = [
    ...[
      ...there.matchAll(
        /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:round|turn|iteration|step|stage|layer|day|week|year|generation)/gi,
      ),
    ].map(([, word = '']) => ORDINAL_WORDS.indexOf(word.toLowerCase()) + 1),
    ...[...there.matchAll(/\b(?:round|turn|iteration|step|stage|layer|day|week|year)\s(\d+)/gi)].map(([, number]) => Number(number)),
  ];
  return turns.length > 0 && wanted !== undefined && !turns.includes(wanted);
}

/** `比 DenseNet 低 1.82` where the paper's sentence compares with something else. */
export function isOthersLead({ place: at }: Match, place: Place, { index, numeral }: Judgement): boolean {
  const { text, clause, quantity } = numeral;
  if (place.cell !== undefined || quantity.isWords) return false;
  const before = text.slice(clause[0], quantity.start);
  const [, other = ''] = /(?:比|较|超过|优于|高于|低于|领先)\s?([A-Z][A-Za-z0-9-]{2,})[^比较超优领]*$/.exec(before) ?? [];
  if (other === '') return false;
  const terms = termsOfToken(other).flatMap((term) => index.ids.find(term) ?? []);
  const isComparison = /\b(?:over|than|compared\s(?:to|with)|outperform\w*|surpass\w*|exceed\w*)\s(?:the\s)?[A-Z]/.test(place.text);
  const isThere = (term: number) => (isComparison ? index.inPlaces.has(term, at) : index.inPassages.has(term, place.passage));
  return terms.length > 0 && !terms.some(isThere);
}

/** `（表 4）` in the sentence, and the value in another table. */
export function isInOtherTable(numeral: CardNumeral, place: Place, index: PaperIndex): boolean {
  if (place.cell === undefined) return false;
  const [, number] = /(?:表|Table)\s?(\d+)/i.exec(numeral.text.slice(...numeral.item)) ?? [];
  if (number === undefined) return false;
  const own = index.document.passages[place.passage]?.label;
  const label = `Table ${number}`;
  return (
    own !== undefined && own !== label && index.document.passages.some((passage) => passage.label === label && passage.tables !== undefined)
  );
}
