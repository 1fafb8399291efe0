import type { FieldKey } from '@/utils/summary/card';
import { takeClosing } from './heading-closing';
import { type Marks, takeMarks } from './heading-marks';
import { type LabelMatch, matchLabel, simplify } from './section-label';

/** How a line sets a heading apart: by its decoration, whether or not text follows on the same line. */
export type HeadingStyle = 'hash' | 'table' | 'bracket' | 'bold' | 'numbered' | 'plain' | 'bullet';

export interface HeadingLine<Key = FieldKey> {
  key: Key;
  style: HeadingStyle;
  /** Number of `#`; 0 for the other styles. */
  level: number;
  indent: number;
  hasOrdinal: boolean;
  isSure: boolean;
  /** The card's own heading, to the letter. */
  isOwn: boolean;
  /** Text of the section that stands on the heading's own line. */
  inline: string;
}

/** Recognises a line that opens one of the card's sections, in every layout that reports and models use. */
export function recogniseHeading(line: string): HeadingLine | undefined {
  if (/^\s*\|/.test(line)) return recogniseRow(line);
  const marks = takeMarks(line);
  const style = styleOf(marks);
  const label = readLabel(marks.rest, style);
  return label && headingOf(label, marks, style);
}

/** The heading that a label makes with what stands around it; none if the line only begins with the same words. */
export function headingOf<Key extends string>(label: LabelMatch<Key>, marks: Marks, style = styleOf(marks)): HeadingLine<Key> | undefined {
  const closing = takeClosing(label, marks);
  const isParted = closing.isClosed || (style === 'hash' && label.isSure && /^\s/.test(label.rest));
  if (closing.inline !== '' && !isParted) return undefined;
  const { key, isSure, isOwn } = label;
  return { key, style, level: marks.level, indent: marks.indent, hasOrdinal: marks.hasOrdinal, isSure, isOwn, inline: closing.inline };
}

function styleOf(marks: Marks): HeadingStyle {
  if (marks.level > 0) return 'hash';
  if (marks.isBullet) return 'bullet';
  if (marks.hasOrdinal) return 'numbered';
  if (marks.isBracketed) return 'bracket';
  return marks.isBold ? 'bold' : 'plain';
}

/** A decorated label may have more words: `论文的关键方法与技术`. A plain line with more words is a sentence. */
function readLabel(text: string, style: HeadingStyle): LabelMatch | undefined {
  if (style === 'plain') return matchLabel(text);
  const label = matchLabel(text) ?? matchLabel(text.replace(/^(?:本文|[该該]?[论論]文|本研究|研究)的?/u, ''));
  return label && withoutSuffix(label, style);
}

const END = '(?=\\s*(?:$|[*_：:】\\]」』”"`（(#{]|[-–—]\\s|\\p{Extended_Pictographic}))';
const JOINED = new RegExp(
  `^(?:\\s?(?:以及|[与和及、/&＆])\\s?[\\p{Script=Han}A-Za-z/、&\\s]{1,16}?|\\s+(?:and|&)\\s+[A-Za-z][A-Za-z -]{1,40}?)${END}`,
  'iu',
);
const NOUN = new RegExp(`^(?:总结|概述|概括|概要|介绍|说明|分析|描述|简介|详解|部分|内容|要点|列表|一览|小结|解读)${END}`, 'u');
const WORDS = new RegExp(`^\\p{Script=Han}{1,8}${END}`, 'u');

function withoutSuffix(label: LabelMatch, style: HeadingStyle): LabelMatch {
  const start = simplify(label.rest.slice(0, 80));
  const suffix = JOINED.exec(start) ?? NOUN.exec(start) ?? (style === 'hash' && label.isSure ? WORDS.exec(start) : null);
  return suffix ? { ...label, isOwn: false, rest: label.rest.slice(suffix[0].length) } : label;
}

/** A row of a table of fields, `| 应用领域 | 检索 |` or `| 1 | 应用领域 | 检索 |`. Rows of wider tables are figures. */
function recogniseRow(line: string): HeadingLine | undefined {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  if (cells.length === 3 && /^\d{1,2}$/.test(cells[0] ?? '')) cells.shift();
  const [name = '', text = ''] = cells;
  const heading = cells.length === 2 && name.length <= REACH ? recogniseHeading(name) : undefined;
  if (heading?.inline !== '' || heading.level > 0) return undefined;
  return { ...heading, style: 'table', inline: text.replace(/<br\s?\/?>/gi, '\n').replaceAll('\\|', '|') };
}

/** A cell that is longer is no field's name. */
const REACH = 60;
