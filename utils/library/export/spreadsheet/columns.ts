import { isoDayTime } from '@/utils/library/export/note/iso-day-time';
import { sourceName } from '@/utils/library/export/source-name';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { fileNameOf, paperPage } from '@/utils/paper/paper-urls';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { Verdict } from '@/utils/summary/check/checked-number';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import type { Column } from './table-writer';

/** For spreadsheets: one row per paper, the newest summary's fields in plain words with their line breaks. */
export const CSV_COLUMNS: readonly Column[] = [
  newest('id', ({ paper }) => fileNameOf(paper)),
  newest('title', ({ title }) => lineText(title)),
  newest('authors', ({ authors }) => authors.map(lineText).join('; ')),
  newest('date', ({ date }) => lineText(date ?? '')),
  newest('url', ({ paper }) => paperPage(paper)),
  newest('source', ({ receipt }) => sourceName(receipt.source)),
  newest('version', ({ receipt }) => receipt.version ?? ''),
  { name: 'tags', value: ({ own }) => (own.tags ?? []).map(lineText).join('; ') },
  { name: 'starred', value: ({ own }) => (own.isStarred ? 1 : 0) },
  { name: 'note', value: ({ own }) => fileText(own.note ?? '') },
  ...FIELD_KEYS.map((key) => newest(key, ({ card }) => plainText(fileText(card[key] ?? '')))),
  counted('numbersExact', 'exact'),
  counted('numbersRounded', 'rounded'),
  counted('numbersDerived', 'derived'),
  counted('numbersDoubtful', 'weak'),
  counted('numbersNotFound', 'not-found'),
  newest('service', ({ made }) => lineText(made.service)),
  newest('model', ({ made }) => lineText(made.model)),
  newest('savedAt', ({ made }) => isoDayTime(made.finishedAt)),
  { name: 'readAt', value: ({ own }) => (own.readAt === undefined ? '' : isoDayTime(own.readAt)) },
];

/**
 * As Notion reads a table: the first column names the page, tags are parted by commas (one inside a tag becomes `，`), days are ISO, a checkbox
 * is Yes or No. https://www.notion.com/help/import-data-into-notion
 */
export const NOTION_COLUMNS: readonly Column[] = [
  newest('Name', ({ title }) => lineText(title)),
  newest('URL', ({ paper }) => paperPage(paper)),
  newest('Authors', ({ authors }) => notionList(authors)),
  newest('Date', ({ date }) => lineText(date ?? '')),
  { name: 'Tags', value: ({ own }) => notionList(own.tags ?? []) },
  { name: 'Starred', value: ({ own }) => (own.isStarred ? 'Yes' : 'No') },
  newest('Source', ({ receipt }) => sourceName(receipt.source)),
  ...FIELD_KEYS.map((key) => newest(FIELDS[key].heading, ({ card }) => plainText(fileText(card[key] ?? '')))),
  { name: '我的笔记', value: ({ own }) => fileText(own.note ?? '') },
  counted('Numbers not found', 'not-found'),
  newest('Model', ({ made }) => lineText(made.model)),
  newest('Saved', ({ made }) => isoDayTime(made.finishedAt).slice(0, 10)),
];

function newest(name: string, value: (summary: Summary) => string | number): Column {
  return { name, value: ({ summaries: [summary] }: SavedPaper) => value(summary) };
}

/** Empty where nobody has checked: that is not none. */
function counted(name: string, verdict: Verdict): Column {
  return newest(name, ({ numbers }) => numbers?.filter((number) => number.verdict === verdict).length ?? '');
}

export function notionList(items: readonly string[]): string {
  return items
    .map((item) => lineText(item).replaceAll(',', '，'))
    .filter((item) => item !== '')
    .join(', ');
}
