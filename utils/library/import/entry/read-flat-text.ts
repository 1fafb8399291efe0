import type { Card } from '@/utils/summary/card';
import { splitPoints } from '@/utils/summary/parse/flat-sections';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { findMarkers } from '@/utils/summary/parse/point-markers';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { chatterLength } from './is-chatter';
import { readLetterPoints } from './letter-points';
import { bareText } from './plain-title';
import { withoutRepeat } from './without-repeat';

export interface FlatText {
  card: Card;
  extra: Summary['extra'];
  /** A model's greeting in front, which is not kept. */
  chatter: string;
  /** Some of its points have no label: their order said what they are. */
  isUnlabelled: boolean;
  /** The whole of it stood there twice. */
  isTwice: boolean;
}

const QUESTIONS = /(?:\*\*)?(Follow-?up questions?|后续问题)(?:\*\*)?\s*[:：](?:\*\*)?\s*/iu;

/**
 * Reads a summary that stands in one cell or paragraph: points with ordinals in any form, labelled or not, or prose, which is the abstract.
 * What no point takes up goes to `extra`.
 */
export function readFlatText(whole: string): FlatText {
  const { text: once, isTwice } = withoutRepeat(withoutWrapping(whole));
  const greeting = chatterLength(once);
  const [main = '', name = '', ...questions] = once.slice(greeting).split(QUESTIONS);
  const extra = name === '' ? [] : [{ heading: name, text: questions.join('\n\n').trim() }];
  const read = readRepeated(main.trim()) ?? readPoints(main.trim());
  return {
    card: read.card,
    extra: [...read.extra, ...extra.filter(({ text }) => text !== '')],
    chatter: once.slice(0, greeting).trim(),
    isUnlabelled: read.isUnlabelled,
    isTwice: isTwice || read.isTwice,
  };
}

/** Without its name, quotation marks around it, and breaks written as HTML. */
function withoutWrapping(whole: string): string {
  const text = whole
    .replace(/^\s*summary\s*[:：]\s*/i, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .trim();
  return /^["“]/.test(text) && /["”]$/.test(text) && !/["“”]/.test(text.slice(1, -1)) ? text.slice(1, -1) : text;
}

type Points = Pick<FlatText, 'card' | 'extra' | 'isUnlabelled' | 'isTwice'>;

/** Points that stand there twice, the second time with other labels, ordinals or blanks: both halves say the same. */
export function readRepeated(text: string): FlatText | undefined {
  if (text.length > LONGEST) return undefined;
  const restarts = findMarkers(text).filter(({ index, start }) => index === 0 && start > text.length * 0.3 && start < text.length * 0.7);
  for (const { start } of restarts.slice(0, MOST_TRIES)) {
    const [first, second] = [
      readPoints(
        text
          .slice(0, start)
          .replace(/\s*summary\s*[:：]\s*$/i, '')
          .trim(),
      ),
      readPoints(text.slice(start).trim()),
    ];
    const isSame = VIEWS.five.every((key) => bareText(first.card[key] ?? '') === bareText(second.card[key] ?? ''));
    if (Object.keys(first.card).length > 2 && isSame) return { ...first, chatter: '', isTwice: true };
  }
  return undefined;
}

const MOST_TRIES = 8;
/** Both halves of a longer text would be read many times over. */
const LONGEST = 30_000;

function readPoints(text: string): Points {
  if (text === '') return { card: {}, extra: [], isUnlabelled: false, isTwice: false };
  const letters = readLetterPoints(text);
  if (letters !== undefined) return { card: letters, extra: [], isUnlabelled: true, isTwice: false };
  const { card, extra, preamble } = parseCard(text);
  const points = splitPoints(text);
  const count = Object.keys(card).length;
  // A list inside a text, `it has (i) … (ii) … (iii) …`, is none of a card's points.
  const isList = points !== undefined && points.labels === 0 && preamble !== '' && card.abstract === points.card.abstract;
  if (count === 0 || isList) return { card: proseCard(text), extra: [], isUnlabelled: false, isTwice: false };
  const isUnlabelled = points !== undefined && points.labels < Math.min(count, points.parts);
  const isTwice = points !== undefined && points.parts > count + 1;
  if (preamble === '') return { card, extra, isUnlabelled, isTwice };
  const isAbstract = card.abstract === undefined;
  return {
    card: isAbstract ? { abstract: preamble, ...card } : card,
    extra: isAbstract ? extra : [{ heading: '', text: preamble }, ...extra],
    isUnlabelled: isUnlabelled || isAbstract,
    isTwice,
  };
}

const LABEL = /^(?:\*\*)?(?:论文)?(?:摘要|总结|概述|简介|summary|abstract)(?:\*\*)?\s*[:：]\s*(?:\*\*)?\s*/iu;

/** Prose may be called what it is, and may end with a rule. */
function proseCard(text: string): Card {
  const abstract = text
    .replace(LABEL, '')
    .replace(/\n\s*[-*_]{3,}\s*$/, '')
    .trim();
  return abstract === '' ? {} : { abstract };
}
