import type { FieldKey } from './card';
import { GLOSS, matchLabel } from './section-label';
import { VIEWS } from './views';

export interface FlatSection {
  key: FieldKey;
  text: string;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'] as const;
const MARKER = /(^|[\s。；;：:，,.．!！?？”"）)】*_])(?:\*\*|__)?[（(]?(i{1,3}|iv|v)[)）](?:\*\*|__)?[\s：:.、]*/giu;
/** A label that the writer worded in a way of their own: dropped, the ordinal says which field it is. */
const OWN_LABEL =
  /^(?:\*\*|__)?[^，。；,.;：:\n]{0,14}(?:摘要|概述|问题|目标|方法|方法论|结果|发现|启示|意义|影响|贡献)[^，。；,.;：:\n]{0,8}(?:\*\*|__)?[：:](?:\*\*|__)?\s*/u;

function withoutLabel(text: string): { key: FieldKey | undefined; text: string } {
  const start = text.replace(/^(?:\*\*|__|[【[])+\s*/u, '');
  const label = matchLabel(start);
  if (label && (label.isSure || /^\s*(?:\*\*|__|[】\]：:])/u.test(label.rest))) {
    const gloss = GLOSS.exec(label.rest);
    const rest = gloss ? label.rest.slice(gloss[0].length) : label.rest;
    return { key: label.key, text: rest.replace(/^\s*(?:\*\*|__|[】\]：:，,、])*\s*(?:\*\*|__)?\s*/u, '') };
  }
  return { key: undefined, text: text.replace(OWN_LABEL, '') };
}

/**
 * The five points in one paragraph, `i) 论文摘要 … ii) … v) …`, as the daily report of layout A writes them. Labels may be missing or
 * worded differently: the ordinal decides then. Fewer than three ordinals in order are no such paragraph.
 */
export function splitRomanPoints(text: string): FlatSection[] {
  const points: { index: number; start: number; end: number }[] = [];
  for (const match of text.matchAll(MARKER)) {
    const index = ROMAN.indexOf((match[2] ?? '').toLowerCase() as (typeof ROMAN)[number]);
    const previous = points.at(-1)?.index ?? -1;
    const isNext = index === previous + 1 || (index === 0 && previous >= 2);
    if (isNext) points.push({ index, start: match.index + (match[1]?.length ?? 0), end: match.index + match[0].length });
  }
  if (points.length < 3) return [];
  return points.flatMap((point, position) => {
    const body = withoutLabel(text.slice(point.end, points[position + 1]?.start));
    const key = body.key ?? VIEWS.five[point.index];
    return key ? [{ key, text: body.text.trim() }] : [];
  });
}

/** Labels with a colon inside one paragraph and no ordinals: `论文摘要：… 研究问题：…`. */
export function splitInlineLabels(text: string): FlatSection[] {
  const starts: { key: FieldKey; start: number; end: number }[] = [];
  const isBorder = /(?:^|[\s。；;！!？?”"）)*])$/u;
  for (let at = 0; at < text.length; at++) {
    if (!isBorder.test(text.slice(Math.max(0, at - 1), at))) continue;
    const label = matchLabel(text.slice(at, at + 60));
    const colon = label && /^\s*(?:\*\*)?[：:](?:\*\*)?\s*/u.exec(label.rest);
    if (!label?.isSure || !colon) continue;
    const end = at + Math.min(60, text.length - at) - label.rest.length + colon[0].length;
    starts.push({ key: label.key, start: at, end });
    at = end - 1;
  }
  if (new Set(starts.map((start) => start.key)).size < 2) return [];
  return starts.map((start, position) => ({ key: start.key, text: text.slice(start.end, starts[position + 1]?.start).trim() }));
}
