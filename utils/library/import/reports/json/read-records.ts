import { splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { pageElsewhere } from '@/utils/library/import/entry/page-elsewhere';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { asList, asRecord, asText } from '@/utils/narrow-json';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readEntryText, titleInText } from './read-entry-text';
import { readSections } from './read-sections';

export type Json = Readonly<Record<string, unknown>>;

const KEYS = {
  title: ['title', 'paper_title', 'original_title', 'name', '标题', '原文标题'],
  text: ['translation', 'content', 'summary_zh', 'ai_summary', 'summary', 'abstract', 'description', '摘要', '总结'],
  authors: ['authors', 'author', '作者'],
  date: ['date', 'published', 'publishedAt', 'published_at', '日期'],
  tags: ['tags', 'keywords', 'categories', 'ai_keywords', '标签', '关键词'],
} as const;
const TEXTS = new Set<string>(KEYS.text);
export const ID_KEYS = ['arxiv_id', 'arxivId', 'paper_id', 'id', 'arxiv'];
const KNOWN = new Set<string>([...[KEYS.title, KEYS.authors, KEYS.date, KEYS.tags].flat(), ...ID_KEYS]);

/** One record as a paper. Texts under names of their own are kept under them. */
export function readRecord(record: Json): FoundPaper {
  const given = textOf(record, KEYS.title);
  const texts = KEYS.text.flatMap((key) => (asText(record[key]).trim() === '' ? [] : [{ key, text: asText(record[key]).trim() }]));
  const [main, ...others] = texts;
  const read = main === undefined ? { card: {}, extra: [] } : readEntryText(main.text);
  const rest = Object.entries(record).filter(([key, value]) => !KNOWN.has(key) && (!TEXTS.has(key) || typeof value !== 'string'));
  const more = readSections(rest);
  const sections = more.fields.filter(({ key, text }) => read.card[key] !== undefined && read.card[key] !== text);
  return {
    paper: paperOf(record),
    title: plainTitle(given) || titleInText(main?.text ?? ''),
    authors: namesOf(record),
    date: dayIn(textOf(record, KEYS.date)),
    tags: wordsOf(record),
    card: { ...Object.fromEntries(more.fields.map(({ key, text }) => [key, text])), ...read.card },
    extra: [
      ...read.extra,
      ...others.map(({ key, text }) => ({ heading: key, text })),
      ...sections.map(({ name, text }) => ({ heading: name, text })),
      ...more.extra,
    ],
  };
}

function textOf(record: Json, keys: readonly string[]): string {
  return keys.map((key) => asText(record[key])).find((text) => text.trim() !== '') ?? '';
}

export function paperOf(record: Json): PaperRef | undefined {
  const texts = Object.values(record).filter((value) => typeof value === 'string' && value.length < 300) as string[];
  const ids = ID_KEYS.map((key) => asText(record[key]));
  const found = ids.flatMap(findPaperIds)[0] ?? texts.flatMap((text) => findPaperLinks(text))[0]?.paper;
  if (found !== undefined) return found;
  // `/papers/2407.21783`, as Hugging Face links to its own pages.
  const path = texts.flatMap((text) => findPaperLinks(`https://huggingface.co${text.startsWith('/papers/') ? text : ''}`))[0]?.paper;
  return path ?? pageElsewhere(asText(record.url) || asText(record.link));
}

function namesOf(record: Json): string[] {
  const value = KEYS.authors.map((key) => record[key]).find((each) => each !== undefined);
  if (typeof value === 'string') return splitNames(value);
  return asList(value)
    .map((author) => asText(author) || asText(asRecord(author).name))
    .filter((name) => name !== '');
}

function wordsOf(record: Json): string[] {
  return KEYS.tags
    .flatMap((key) => (typeof record[key] === 'string' ? splitNames(asText(record[key])) : asList(record[key]).map(asText)))
    .filter((tag) => tag !== '');
}
