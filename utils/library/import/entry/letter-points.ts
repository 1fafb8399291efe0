import type { Card, FieldKey } from '@/utils/summary/card';
import { splitPoints } from '@/utils/summary/parse/flat-sections';
import { VIEWS } from '@/utils/summary/views';

const LETTERS = 'abcdef';
const SHORT: readonly FieldKey[] = ['problem', 'method', 'results', 'implication', 'limits'];
const IS_AIM =
  /\b(?:aim|objective|goal|purpose|question|investigat|address|explor|examin|seek|sought|evaluat|whether|how|develop|improv|creat|enhanc|to)\w*/i;
const IS_UNSAID = /\b(?:not|lacks?|limit\w*|unclear|unspecified|without|however|missing)\b/i;

/**
 * The points of a text `a) … b) … c) … d) …`. Four of them are research aim, method, results and implication, a fifth says what the paper
 * leaves open; five that do not are the five of layout A. `undefined` where the text does not begin with `a)`.
 */
export function readLetterPoints(text: string): Card | undefined {
  const starts = pointStarts(text);
  if (starts.length < 3 || starts[0]?.start !== 0) return undefined;
  const points = starts.map(({ end }, index) => text.slice(end, starts[index + 1]?.start).trim());
  const isChinese = /\p{Script=Han}/u.test(points[0] ?? '');
  const isFive = points.length >= 5 && !IS_UNSAID.test(points[4] ?? '') && (isChinese || IS_AIM.test((points[1] ?? '').slice(0, 60)));
  const labelled = readLabelled(points, isFive);
  if (labelled !== undefined) return labelled;
  const keys = isFive ? VIEWS.five : SHORT;
  const card: Card = {};
  points.forEach((point, index) => {
    const key = keys[index] ?? 'limits';
    card[key] = card[key] === undefined ? point : `${card[key]}\n\n${point}`;
  });
  return card;
}

/** Points that say themselves what they are, in the parser's words or in their own. */
function readLabelled(points: readonly string[], isFive: boolean): Card | undefined {
  const text = points.map((point, index) => `${ROMAN[index] ?? ''} ${point}`).join('\n');
  const found = splitPoints(text);
  return found !== undefined && (isFive || found.labels >= 2) && found.preamble === '' ? found.card : undefined;
}

const ROMAN = ['i)', 'ii)', 'iii)', 'iv)', 'v)'];

/** Each letter once, in order, at the start of a sentence. */
function pointStarts(text: string): { start: number; end: number }[] {
  const starts: { start: number; end: number }[] = [];
  for (const { 0: mark, 1: letter, index } of text.matchAll(/(?:\*\*)?\(?\b([a-f])\)(?:\*\*)?[\s:：]+/g)) {
    const isSentence = /(?:^|[.;:?!)\]”"*。；：？！）])\s*$/u.test(text.slice(Math.max(0, index - 4), index));
    if (letter === LETTERS[starts.length] && isSentence) starts.push({ start: index, end: index + mark.length });
  }
  return starts;
}
