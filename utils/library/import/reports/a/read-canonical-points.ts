import { isPlaceholder } from '@/utils/library/import/entry/is-placeholder';
import type { FlatText } from '@/utils/library/import/entry/read-flat-text';
import type { Card } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';

/** As layout A spells them where it spells them right, and as its export does. */
const LABELS = ['论文摘要', '主要研究问题或目标', '关键方法', '主要结果', '对AI从业者的主要启示'];
const MARKS = ['i)', 'ii)', 'iii)', 'iv)', 'v)'].map((ordinal, index) => `${ordinal} ${LABELS[index]}`);

/** All five points under their exact labels, each once and in order, are taken word for word: what stands in them may look like anything. */
export function readCanonicalPoints(body: string): FlatText | undefined {
  const text = body.trim();
  const starts = MARKS.map((mark) => placesOf(mark, text));
  if (starts.some((places) => places.length !== 1) || starts[0]?.[0] !== 0) return undefined;
  const places = starts.map(([place = 0]) => place);
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0))) return undefined;
  // A gloss or a dash behind a label is part of it; our export sets a colon before a text that begins so.
  if (
    places.some((place, index) =>
      /^\s?(?:[（(][A-Za-z][^）)]{0,60}[)）]\s?[：:]|[-–—]{1,2}\s)/.test(text.slice(place + (MARKS[index] ?? '').length)),
    )
  )
    return undefined;
  const card: Card = {};
  VIEWS.five.forEach((key, index) => {
    const from = (places[index] ?? 0) + (MARKS[index] ?? '').length;
    const point = text
      .slice(from, places[index + 1])
      .replace(/^\s*[：:]?\s*/, '')
      .replace(/(?:\s*<br\s*\/?>)+\s*$/i, '')
      .trim();
    if (point !== '' && !isPlaceholder(point)) card[key] = point;
  });
  return { card, extra: [], chatter: '', isUnlabelled: false, isTwice: false };
}

/** Where a mark stands at the start or behind white space or the end of a sentence. */
function placesOf(mark: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (at === 0 || !/[a-z(（]/i.test(text[at - 1] ?? '')) places.push(at);
  return places;
}
