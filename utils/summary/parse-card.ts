import type { Card, FieldKey } from './card';
import { chooseHeadings, type PlacedHeading } from './choose-headings';
import { splitInlineLabels, splitRomanPoints } from './flat-sections';
import { recogniseHeading } from './heading-line';

export interface ParsedCard {
  card: Card;
  /** Sections under headings that are not the card's. */
  extra: { heading: string; text: string }[];
  /** What stands before the first heading: a title, a greeting. */
  preamble: string;
}

/**
 * Reads the card from a model's answer or a report's entry, whatever its heading layout. Works on a text that is still arriving: the last
 * section is then simply unfinished. Never throws; a text without any section gives an empty card and is wholly preamble.
 */
export function parseCard(answer: string): ParsedCard {
  const text = withoutOpenHeading(withoutFence(answer.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')));
  const lines = text.split('\n');
  const isCode = markCode(lines);
  const headings = chooseHeadings(findCandidates(lines, isCode));
  const count = new Set(headings.map((heading) => heading.key)).size;
  if (count < 3) {
    const points = splitRomanPoints(text);
    const flat = points.length > 0 ? points : count < 2 ? splitInlineLabels(text) : [];
    if (flat.length > 0) return { card: mergeSections(flat), extra: [], preamble: '' };
  }
  return cutAtHeadings(lines, headings, isCode);
}

/** Some models put the whole answer into a code fence. */
function withoutFence(text: string): string {
  const match = /^\s*```(?:markdown|md)?[ \t]*\n([\s\S]*?)(?:\n```\s*)?$/i.exec(text);
  return match?.[1] !== undefined && !match[1].includes('\n```') ? match[1] : text;
}

/** A heading still being written (`## 一句话核`) would for a moment be text of the section before it. */
function withoutOpenHeading(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  const last = text.slice(start);
  return last.startsWith('#') && !recogniseHeading(last)?.inline ? text.slice(0, start) : text;
}

function markCode(lines: readonly string[]): boolean[] {
  let isInFence = false;
  return lines.map((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isInFence = !isInFence;
    return isFence || isInFence;
  });
}

function findCandidates(lines: readonly string[], isCode: readonly boolean[]): PlacedHeading[] {
  return lines.flatMap((line, index) => {
    const heading = isCode[index] ? undefined : recogniseHeading(line);
    return heading ? [{ ...heading, line: index }] : [];
  });
}

function cutAtHeadings(lines: readonly string[], headings: readonly PlacedHeading[], isCode: readonly boolean[]): ParsedCard {
  const upper = Math.min(...headings.filter((heading) => heading.style === 'hash').map((heading) => heading.level));
  const starts = new Map(headings.map((heading) => [heading.line, heading]));
  const sections: { key: FieldKey; text: string }[] = [];
  const extra: { heading: string; text: string }[] = [];
  const preamble: string[] = [];
  let current: string[] = preamble;
  const finish: (() => void)[] = [];
  lines.forEach((line, index) => {
    const heading = starts.get(index);
    const foreign = isCode[index] ? null : /^(#{1,6})\s+(.+)$/.exec(line);
    if (heading) {
      const body = heading.inline ? [heading.inline] : [];
      finish.push(() => sections.push({ key: heading.key, text: body.join('\n') }));
      current = body;
    } else if (current !== preamble && foreign?.[1] && foreign[1].length <= upper) {
      const body: string[] = [];
      finish.push(() => extra.push({ heading: (foreign[2] ?? '').trim(), text: cleanBody(body.join('\n')) }));
      current = body;
    } else current.push(line);
  });
  for (const close of finish) close();
  return { card: mergeSections(sections), extra, preamble: cleanBody(preamble.join('\n')) };
}

const NOTHING = /^\s*(?:[-*_=]{3,}\s*)?$/;

/** Rules between sections and between a report's papers belong to nobody. By lines: a pattern over the whole text could backtrack for ever. */
function cleanBody(text: string): string {
  const lines = text.split('\n');
  const isText = (line: string) => !NOTHING.test(line);
  return lines
    .slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1)
    .join('\n')
    .trim();
}

/** A section given twice with the same words counts once; with other words, both are kept. */
function mergeSections(sections: readonly { key: FieldKey; text: string }[]): Card {
  const card: Card = {};
  for (const { key, text } of sections) {
    const body = cleanBody(text);
    const before = card[key];
    if (before === undefined || bare(body).includes(bare(before))) card[key] = body;
    else if (!bare(before).includes(bare(body))) card[key] = `${before}\n\n${body}`;
  }
  return card;
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}
