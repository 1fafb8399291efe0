import { splitNames } from '@/utils/library/import/entry/fact-line';
import { plainTitle } from '@/utils/library/import/entry/plain-title';

/** What a report's section holds that is none of the card's. */
type Holds = 'title' | 'authors' | 'tags' | 'text';

/** Sections that reports have beside the card's. */
const OWN: Readonly<Record<string, Holds>> = {
  论文标题: 'title',
  论文标题翻译: 'title',
  中文标题: 'title',
  作者信息: 'authors',
  论文作者: 'authors',
  论文标签: 'tags',
  关键词: 'tags',
  结论及对未来研究的意义: 'text',
  结论与意义: 'text',
  结论: 'text',
  关键图表与数据: 'text',
};

export const OWN_HEADINGS = Object.keys(OWN);

export interface OwnSections {
  authors: string[];
  tags: string[];
  extra: { heading: string; text: string }[];
}

/** Sorts the sections by what they hold; one that is no plain list of names or words stays a section. */
export function readOwnSections(own: ReadonlyMap<number, string>): OwnSections {
  const read: OwnSections = { authors: [], tags: [], extra: [] };
  for (const [index, text] of own) {
    const heading = OWN_HEADINGS[index] ?? '';
    const holds = OWN[heading];
    const words = holds === 'authors' || holds === 'tags' ? wordsOf(text) : undefined;
    if (words !== undefined && holds === 'authors') read.authors.push(...words);
    else if (words !== undefined) read.tags.push(...words);
    else if (holds === 'title') read.extra.push({ heading: '中文标题', text: translatedTitle(text) });
    else if (text !== '') read.extra.push({ heading, text });
  }
  return read;
}

const LONGEST_WORD = 40;

/** `undefined` where there is more than names: institutions, remarks. */
function wordsOf(text: string): string[] | undefined {
  const items = text.split('\n').map((line) => line.replace(/^\s*[-*+]\s+/, ''));
  const words = items.flatMap(splitNames).map((word) => word.replace(/[。.]$/, ''));
  return words.every(
    (word) => word.length <= LONGEST_WORD && !/[:：。(（\d]|\bet al|机构|团队|大学|University|Institute|Team|Lab|Inc/iu.test(word),
  )
    ? words
    : undefined;
}

function translatedTitle(text: string): string {
  return text.includes('\n') ? text : plainTitle(text.replace(/^\s*[-*+]\s+/, '').replace(/^"(.*)"$/, '$1'));
}
