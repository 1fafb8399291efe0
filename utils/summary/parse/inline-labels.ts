import type { FieldKey } from '@/utils/summary/card';
import { matchLabel } from './section-label';

/** Without the opening marks of the label or the list item that comes next. Only the end is looked at: white space may be very long. */
export function withoutOpenBold(text: string): string {
  const whole = text.trim();
  const end = /[\s*_]*(?:[-*+•]\s|(?<=\n\s{0,4}|^)[-*+•])?[*_]{0,2}$/.exec(whole.slice(-REMAINDER))?.[0] ?? '';
  return /^[*_]{0,2}$/.test(end) && isClosing(whole) ? whole : whole.slice(0, whole.length - end.length).trim();
}

const REMAINDER = 12;

function isClosing(text: string): boolean {
  return text.split('**').length % 2 === 1;
}

interface FoundLabel {
  key: FieldKey;
  isSure: boolean;
  start: number;
  end: number;
}

/** The start of a sentence, or an ordinal there: `；二、`. */
const BORDER = /(?:(?<=^|[\s。；;])(?:[一二三四五六七八九十]|\d{1,2})[、.．)）]\s?)|[\s。；;！!？?”"）)*【】>]|^/gu;

/** Labels with a colon at the start of a sentence, or in brackets. */
export function findLabels(text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (const border of text.matchAll(BORDER)) {
    const at = border.index + border[0].length;
    const label = matchLabel(text.slice(at, at + REACH));
    const isBracketed = border[0].endsWith('【');
    const colon =
      label &&
      (isBracketed
        ? /^\s?】\s?[：:]?\s*/u
        : /^\s?(?:[（(](?:[ivIV]{1,3}|\d|[A-Za-z][A-Za-z ]{1,40})[)）])?(?:\*\*)?\s?[：:]\s*(?:\*\*)?\s*/u
      ).exec(label.rest);
    if (!label || !colon) continue;
    const end = at + Math.min(REACH, text.length - at) - label.rest.length + colon[0].length;
    found.push({
      key: label.key,
      isSure: label.isSure,
      start: isBracketed || (/[、.．)）]\s?$/.test(border[0]) && border[0].length > 1) ? border.index : at,
      end,
    });
  }
  return found;
}

const REACH = 60;
