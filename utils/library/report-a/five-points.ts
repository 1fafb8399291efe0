import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';
import type { FieldKey } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { findMarkers } from '@/utils/summary/parse/point-markers';
import { VIEWS } from '@/utils/summary/views';
import { oneLine } from './one-line';

/** Ordinal and label of each of the five points, as the report has them. */
const POINTS: readonly [FieldKey, string][] = [
  ['abstract', 'i) 论文摘要'],
  ['problem', 'ii) 主要研究问题或目标'],
  ['method', 'iii) 关键方法'],
  ['results', 'iv) 主要结果'],
  ['implication', 'v) 对AI从业者的主要启示'],
];

/** A text of each point, in the order of `VIEWS.five`. */
type Texts = readonly string[];

/** More turns than any text was seen to need. */
const MOST_TURNS = 8;

/**
 * The five points in one line that reads back to exactly these texts, each as `oneLine` sets it: whoever reads it goes by ordinals and labels, so the line is read here, and
 * only where that gives something else a point's label gets a colon behind it (for a text that begins like the rest of a label), or the ordinals
 * inside of texts become others (`ii\)`, which Markdown shows as before).
 *
 * What a line cannot carry: marks of emphasis left open at the end of a text (`…**`), a text of nothing but punctuation; the tag `<think>` and an
 * open bracket at the end stand as entities. What is left then is what the report says, and stays so however often it is read and written.
 */
export function fivePoints(texts: Texts): string {
  let carried = inLines(texts);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const line = lineOf(carried);
    const read = readBack(line);
    if (isSame(read, carried)) return line;
    const safe = inLines(carried.map(withoutOrdinals));
    // First without what is taken for points; then without what no line carries.
    carried = isSame(safe, carried) ? inLines(read) : safe;
  }
  return lineOf(carried);
}

function inLines(texts: Texts): string[] {
  return texts.map((text) => oneLine(text) || NOT_WRITTEN);
}

/** With colons only where a text would be read otherwise. */
function lineOf(texts: Texts): string {
  const plain = compose(texts, () => ' ');
  const read = readBack(plain);
  return isSame(read, texts) ? plain : compose(texts, (index) => (read[index] === texts[index] ? ' ' : '：'));
}

function compose(texts: Texts, parting: (index: number) => string): string {
  return POINTS.map(([, label], index) => `${label}${parting(index)}${texts[index] ?? ''}`).join(' ');
}

function readBack(line: string): string[] {
  const { card } = parseCard(`summary:${line}`);
  return VIEWS.five.map((key) => card[key] ?? '');
}

function isSame(one: Texts, other: Texts): boolean {
  return one.every((text, index) => text === other[index]);
}

const CIRCLED = '①②③④⑤ⅰⅱⅲⅳⅴⅠⅡⅢⅣⅤ';
const CLOSING = /[)）.．、](?=[\s*_：:.、]*$)/;

/** With each mark that could number a point spelled so that it cannot. */
function withoutOrdinals(text: string): string {
  let safe = '';
  let from = 0;
  for (const { start, form } of findMarkers(text)) {
    if (start < from) continue;
    const mark = /^(?:\*\*|__)?[（(]?\s?(?:[ivIV]{1,3}|\d|[①-⑤ⅰ-ⅴⅠ-Ⅴ])\s?[)）.．、]?/u.exec(text.slice(start))?.[0] ?? '';
    safe +=
      text.slice(from, start) +
      (form.startsWith('sign') ? mark.replace(/[①-⑤ⅰ-ⅴⅠ-Ⅴ][)）.．、]?/u, spelled) : mark.replace(CLOSING, escaped));
    from = start + mark.length;
  }
  return (
    (safe + text.slice(from))
      .replace(/<(?=\/?think)/gi, '&lt;')
      // An open bracket at the end would take the next point's ordinal in.
      .replace(/[（(]$/, (bracket) => `&#${bracket.charCodeAt(0)};`)
  );
}

/** A backslash before a full-width sign would be shown: it becomes the plain one. */
function escaped(sign: string): string {
  return sign === ')' || sign === '）' ? '\\)' : '\\.';
}

function spelled(sign: string): string {
  return `[${(CIRCLED.indexOf(sign.charAt(0)) % 5) + 1}]`;
}
