import type { Card } from '@/utils/summary/card';
import type { Choice } from './choose-headings';
import { cleanBody } from './clean-body';
import { recogniseHeading } from './heading-line';
import { fromHtml } from './heading-marks';
import { isOwnKey, type SectionKey } from './own-headings';

export interface ParsedCard {
  card: Card;
  /** Sections under headings that were asked for beside the card's, by their index in that list. */
  own: Map<number, string>;
  /** Sections under headings that are not the card's; text that follows a table or a fence of fields has no heading. */
  extra: { heading: string; text: string }[];
  /** What stands before the first heading: a title, a greeting. */
  preamble: string;
}

interface Part {
  key?: SectionKey;
  heading: string;
  body: string[];
}

/** Cuts a text at its headings. Every line goes to exactly one section, to an extra one, or to the preamble. */
export function cutAtHeadings(lines: readonly string[], choice: Choice, isCode: readonly boolean[]): ParsedCard {
  const starts = new Map(choice.headings.map((heading) => [heading.line, heading]));
  const preamble: Part = { heading: '', body: [] };
  const parts: Part[] = [];
  let isInTable = false;
  lines.forEach((line, index) => {
    const heading = starts.get(index);
    const foreign = isCode[index] || parts.length === 0 ? null : /^(#{1,6})\s+(.+)$/.exec(fromHtml(line));
    if (heading) {
      parts.push({ key: heading.key, heading: line, body: heading.inline ? [heading.inline] : [] });
    } else if (foreign?.[1] && foreign[1].length <= choice.level) {
      parts.push({ heading: (foreign[2] ?? '').trim(), body: [] });
    } else if (!isInTable) (parts.at(-1) ?? preamble).body.push(line);
    else if (!NO_ROW.test(line)) parts.push({ heading: '', body: [line] });
    isInTable = heading ? heading.style === 'table' : isInTable && NO_ROW.test(line);
  });
  const sections = parts.flatMap(({ key, body }) => (key ? [{ key, text: body.join('\n') }] : []));
  const extra = parts
    .filter((part) => part.key === undefined)
    .map(({ heading, body }) => ({ heading, text: cleanBody(body.join('\n')) }))
    .filter(({ heading, text }) => text !== '' || !isGroup(heading));
  return { ...mergeSections(sections), extra, preamble: cleanBody(preamble.body.join('\n')) };
}

/** `二、方法` with nothing of its own: its sections follow. */
function isGroup(heading: string): boolean {
  return recogniseHeading(`# ${heading}`)?.inline === '';
}

/** The line between a table's head and its rows, or nothing. */
const NO_ROW = /^[\s|:=-]*$/;

/** How often two versions of one section are compared in full: a text that repeats a heading ten thousand times must not take for ever. */
const COMPARISONS = 100;

interface Version {
  body: string;
  bare: string;
}

/** A section given twice with the same words counts once; with other words, both are kept. */
export function mergeSections(sections: readonly { key: SectionKey; text: string }[]): Pick<ParsedCard, 'card' | 'own'> {
  const merged = new Map<SectionKey, { versions: Version[]; seen: Set<string>; left: number }>();
  for (const { key, text } of sections) {
    const body = cleanBody(text);
    const version = { body, bare: bare(body) };
    const field = merged.get(key) ?? { versions: [], seen: new Set<string>(), left: COMPARISONS };
    merged.set(key, field);
    if (field.seen.has(version.bare)) continue;
    field.seen.add(version.bare);
    field.left -= field.versions.length;
    if (field.left > 0 && field.versions.some((other) => other.bare.includes(version.bare))) continue;
    if (field.left > 0) field.versions = field.versions.filter((other) => !version.bare.includes(other.bare));
    field.versions.push(version);
  }
  const card: Card = {};
  const own = new Map<number, string>();
  for (const [key, { versions }] of merged) {
    const text = versions.map((version) => version.body).join('\n\n');
    if (isOwnKey(key)) own.set(Number(key.slice(4)), text);
    else card[key] = text;
  }
  return { card, own };
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}
