import type { FieldKey } from '@/utils/summary/card';
import { VIEWS } from '@/utils/summary/views';
import { takeClosing } from './heading-closing';
import { takeMarks } from './heading-marks';
import { matchLabel } from './section-label';

export interface Marker {
  /** `(i)`, `（i）`, `i)`, `i.` and `①` are different forms: a text numbers its points in one of them. */
  form: string;
  /** From 0. */
  index: number;
  start: number;
  /** Where the point's text begins, behind the label if there is one. */
  end: number;
  label: FieldKey | undefined;
}

const MARKER =
  /(?:\*\*|__)?(?:([（(])\s?(i{1,3}|iv|v|[1-5一二三四五])\s?[)）]|(?<![\p{L}\p{N}])(i{1,3}|iv|v|[1-5]|[一二三四五](?=[、)）]))(?:([)）])|[.．、](?!\d))|([①-⑤ⅰ-ⅴⅠ-Ⅴ])[.．、)）]?)(?:\*\*|__)?[\s：:.、]*/giu;
const BORDER = /[\s。；;：:，,.．、!！?？”"）)】*_>|]$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];
const HAN = ['一', '二', '三', '四', '五'];

/** Every mark that could number one of five points. */
export function findMarkers(text: string): Marker[] {
  const markers: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const [whole, bracket, bracketed, half, parenthesis, single] = match;
    const sign = (bracketed ?? half ?? single ?? '').toLowerCase();
    const { kind, index } = read(sign);
    const end = match.index + whole.length;
    const label = labelAt(text, { start: end, index }, isBoldOpen(whole));
    const hasBorder = match.index === 0 || BORDER.test(text.slice(match.index - 1, match.index));
    if (!hasBorder && !label && kind !== 'sign') continue;
    const form = `${bracket ?? ''}${kind}${bracket || parenthesis ? ')' : '.'}`;
    markers.push({ form, index, start: match.index, end: label?.end ?? end, label: label?.key });
  }
  return markers;
}

/** `**i) ` and not `**i)** `, which is bold on its own. */
function isBoldOpen(marker: string): boolean {
  return marker.split('**').length === 2;
}

function read(sign: string): { kind: 'roman' | 'arabic' | 'han' | 'sign'; index: number } {
  if (ROMAN.includes(sign)) return { kind: 'roman', index: ROMAN.indexOf(sign) };
  if (HAN.includes(sign)) return { kind: 'han', index: HAN.indexOf(sign) };
  if (/\d/.test(sign) && sign >= '1' && sign <= '5') return { kind: 'arabic', index: Number(sign) - 1 };
  const code = sign.codePointAt(0) ?? 0;
  return { kind: 'sign', index: code >= 0x2460 && code <= 0x2464 ? code - 0x2460 : code - 0x2170 };
}

/** The longest label with its gloss. */
const REACH = 160;

/** A field's name behind the marker, parted from its text by more than nothing: `(i) 关键方法是…` has none. */
function labelAt(
  text: string,
  { start, index }: Pick<Marker, 'start' | 'index'>,
  isBold: boolean,
): { key: FieldKey; end: number } | undefined {
  // Few markers have a label; a text may have very many markers.
  if (!matchLabel(text.slice(start, start + REACH).replace(/^[\s*_【[“"「]+/, ''))) return undefined;
  const part = text.slice(start, start + REACH);
  const marks = takeMarks(part);
  const label = matchLabel(marks.rest);
  if (!label) return undefined;
  const closing = takeClosing(label, isBold && marks.open.length === 0 ? { ...marks, open: ['**'] } : marks);
  // A short name and a blank, `iii) 方法 先…`, where that field is due; Chinese has no blank inside a sentence.
  const isDue = [VIEWS.five[index], VIEWS.report[index]].includes(label.key) && /^\s+\p{Script=Han}/u.test(label.rest);
  const isParted = closing.isClosed || isDue || (label.isSure && /^(?:\s|[,，]|$)/.test(label.rest));
  if (!isParted) return undefined;
  const rest = closing.inline.replace(/^[,，、]\s*/, '');
  const at = rest === '' ? part.length : part.lastIndexOf(rest);
  return at < 0 ? undefined : { key: label.key, end: start + at };
}
