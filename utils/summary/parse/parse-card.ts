import { markCode } from './answer-lines';
import { type Choice, chooseHeadings, type PlacedHeading } from './choose-headings';
import { cleanAnswer } from './clean-answer';
import { cutAtHeadings, type ParsedCard } from './cut-sections';
import { type FlatCard, splitLabels, splitPoints } from './flat-sections';
import { type HeadingLine, recogniseHeading } from './heading-line';
import { readOwnHeadings, type SectionKey } from './own-headings';

export type { ParsedCard } from './cut-sections';

/**
 * Reads the card from a model's answer or a report's entry, whatever its heading layout. Works on a text that is still arriving: the last
 * section is then simply unfinished. Never throws; a text without any section gives an empty card and is wholly preamble. Apart from
 * headings and the model's reasoning, every word of the answer is in the card, in the own or extra sections or in the preamble.
 *
 * @param headings those asked for beside the card's
 */
export function parseCard(answer: string, headings: readonly string[] = []): ParsedCard {
  const recogniseOwn = readOwnHeadings(headings);
  const recognise: Recognise = (line) => recogniseOwn(line) ?? recogniseHeading(line);
  const { text, after } = cleanAnswer(answer, recognise);
  const lines = text.split('\n');
  const isCode = markCode(lines);
  const choice = chooseHeadings(findCandidates(lines, isCode, recognise), lines);
  const flat = readFlat(text, choice);
  const { extra, ...parsed } = flat ?? cutAtHeadings(lines, choice, isCode);
  return { ...parsed, extra: after === '' ? extra : [...extra, { heading: '', text: after }] };
}

type Recognise = (line: string) => HeadingLine<SectionKey> | undefined;

function findCandidates(lines: readonly string[], isCode: readonly boolean[], recognise: Recognise): PlacedHeading[] {
  return lines.flatMap((line, index) => {
    const heading = isCode[index] ? undefined : recognise(line);
    return heading ? [{ ...heading, line: index }] : [];
  });
}

/** The sections inside paragraphs, if there are more of them than headings. Under `#` headings such points are lists of a section. */
function readFlat(text: string, choice: Choice): FlatCard | undefined {
  const count = new Set(choice.headings.map((heading) => heading.key)).size;
  if (choice.style === 'table' || (choice.style === 'hash' && count > 1)) return undefined;
  const points = splitPoints(text);
  const isCard = points && (points.labels >= 2 || (choice.style !== 'hash' && choice.headings.every((heading) => heading.hasOrdinal)));
  if (points && isCard) {
    const gain = Object.keys(points.card).length - count;
    // As many fields, but more points than headings: the text is there twice, the second time in the middle of a line.
    if (gain > 0 || (gain === 0 && points.labels >= count && points.parts > choice.headings.length)) return points;
  }
  const labels = count < 2 ? splitLabels(text) : undefined;
  return labels && labels.labels > count ? labels : undefined;
}
