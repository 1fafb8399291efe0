import { FIELD_KEYS, FIELDS, type FieldKey } from './card';

interface Label {
  key: FieldKey;
  pattern: RegExp;
  /** The card's own heading, or an alias long enough that it can hardly be anything else. */
  isSure: boolean;
  length: number;
}

const HAN = /\p{Script=Han}/u;

/** `对AI从业者的启示` also matches `对 AI 从业者的启示`; English words may be parted by any white space or hyphen. */
function patternOf(name: string): RegExp {
  const characters = [...name].map((character) =>
    /[\s-]/.test(character) ? '[\\s-]+' : character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
  );
  return new RegExp(`^${characters.join(HAN.test(name) ? '\\s?' : '')}(?![\\p{Script=Latin}])`, 'iu');
}

const LABELS: readonly Label[] = FIELD_KEYS.flatMap((key) =>
  [FIELDS[key].heading, ...FIELDS[key].aliases].map((name, index) => ({
    key,
    pattern: patternOf(name),
    isSure: index === 0 || (HAN.test(name) ? name.length >= 4 : name.includes(' ')),
    length: name.length,
  })),
).sort((a, b) => b.length - a.length);

export interface LabelMatch {
  key: FieldKey;
  isSure: boolean;
  /** What follows the label. */
  rest: string;
}

/** Reads a field's name from the start of a text; the longest name wins. */
export function matchLabel(text: string): LabelMatch | undefined {
  for (const label of LABELS) {
    const match = label.pattern.exec(text);
    if (match) return { key: label.key, isSure: label.isSure, rest: text.slice(match[0].length) };
  }
  return undefined;
}

/** `1.` `1、` `(1)` `①` `1️⃣` `一、` `第一，` `i)` `IV.` in front of a label. */
export const ORDINAL =
  /^(?:\d{1,2}\uFE0F?\u20E3|[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2}|[ivxIVX]{1,4})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[ivxIVX]{1,4})\s?[.．、)）:：]|第[一二三四五六七八九十]{1,2}\s?[,，、:：]?)\s*/u;

/** A name in brackets or in the other language behind a label: `（Application Field）`, ` / Application Field`. */
export const GLOSS =
  /^\s*(?:[（(][^）)\n]{1,60}[)）]|[/|｜·–—-]\s*[A-Za-z][A-Za-z\s&'’-]{1,60}(?=$|[*_：:】])|\s[A-Z][A-Za-z\s&'’-]{2,60}(?=$|[*_：:】]))/u;
