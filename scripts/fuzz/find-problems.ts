import type { PaperDocument, Passage, PassageKind } from '@/utils/reading/paper-document';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const prefixes: Readonly<Record<PassageKind, string>> = {
  paragraph: 'P',
  list: 'P',
  equation: 'E',
  table: 'T',
  figure: 'F',
  footnote: 'N',
  listing: 'L',
};

/** What is wrong with a document that a reader has given out as sound; empty when everything holds that others build on. */
export function findProblems(document: PaperDocument): string[] {
  return [
    ...passageProblems(document),
    ...sectionProblems(document),
    ...recordProblems(document),
    ...receiptProblems(document),
    ...valueProblems(document, 'document'),
    ...(renderMarkdown(document).startsWith('# ') ? [] : ['the Markdown has no title line']),
  ];
}

function passageProblems({ passages, sections, receipt }: PaperDocument): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const passage of passages) {
    const { id, kind, section, text, page, tables } = passage;
    if (ids.has(id)) problems.push(`two passages ${id}`);
    ids.add(id);
    if (!new RegExp(`^${prefixes[kind]}[1-9]\\d*$`).test(id)) problems.push(`a ${kind} is called ${id}`);
    if (sections[section] === undefined) problems.push(`${id} stands in section ${section} of ${sections.length}`);
    if (text.trim() === '') problems.push(`${id} is empty`);
    if (page !== undefined && !(Number.isInteger(page) && page >= 1 && page <= (receipt.pages ?? 0)))
      problems.push(`${id} is on page ${page}`);
    for (const grid of tables ?? []) problems.push(...gridProblems(id, grid));
  }
  if (passages.length === 0) problems.push('no passage');
  return problems;
}

function gridProblems(id: string, { rows, headerRows, headerColumns }: NonNullable<Passage['tables']>[number]): string[] {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width === 0) return [`${id} has a grid without cells`];
  const isEven = rows.every((row) => row.length === width && !Array.from(row).includes(undefined as unknown as string));
  const isHeaded = headerRows >= 0 && headerRows <= rows.length && headerColumns >= 0 && headerColumns <= width;
  return [...(isEven ? [] : [`the rows of ${id} differ in length`]), ...(isHeaded ? [] : [`${id} has more headers than cells`])];
}

function sectionProblems({ sections }: PaperDocument): string[] {
  return sections.flatMap(({ heading, number, level }) => [
    ...(Number.isInteger(level) && level >= 1 ? [] : [`"${heading}" has level ${level}`]),
    ...(number === '' ? [`"${heading}" has an empty number`] : []),
  ]);
}

function recordProblems({ passages, references, links, authors }: PaperDocument): string[] {
  const ids = new Set(passages.map(({ id }) => id));
  return [
    ...references.flatMap(({ id, text }, index) => [
      ...(id === `R${index + 1}` ? [] : [`reference ${index + 1} is called ${id}`]),
      ...(text.trim() === '' ? [`reference ${id} is empty`] : []),
    ]),
    ...links.flatMap(({ url, passage }) => [
      ...(/^https?:\/\//i.test(url) && URL.canParse(url) ? [] : [`a link to "${url}"`]),
      ...(passage === undefined || ids.has(passage) ? [] : [`a link in passage ${passage}, which is not there`]),
    ]),
    ...(authors.some(({ name }) => name.trim() === '') ? ['an author without a name'] : []),
  ];
}

function receiptProblems({ passages, sections, receipt }: PaperDocument): string[] {
  const problems: string[] = [];
  const sum = (key: 'passages' | 'characters') => receipt.sections.reduce((total, section) => total + section[key], 0);
  if (receipt.sections.length !== sections.length)
    problems.push(`${receipt.sections.length} of ${sections.length} sections in the receipt`);
  if (sum('passages') !== passages.length) problems.push(`${sum('passages')} of ${passages.length} passages in the receipt`);
  const characters = passages.reduce((total, { text }) => total + text.length, 0);
  if (sum('characters') !== characters) problems.push(`${sum('characters')} of ${characters} characters in the receipt`);
  for (const [name, { found, damaged, unreadable }] of Object.entries({ tables: receipt.tables, formulas: receipt.formulas })) {
    if (Math.min(found, damaged, unreadable) < 0 || damaged + unreadable > found)
      problems.push(`${name}: ${found} found, ${damaged} damaged, ${unreadable} unreadable`);
  }
  if (receipt.leftOut.some(({ characters: left }) => left < 0)) problems.push('less than nothing was left out');
  return problems;
}

/** What JSON, a message or a request to a model would lose: halves of letters, NaN, holes. */
function valueProblems(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`half a letter in ${path}`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${value} in ${path}`];
  if (value === null || typeof value === 'boolean' || value === undefined) return [];
  if (Array.isArray(value))
    return Array.from(value)
      .flatMap((item) => valueProblems(item, `${path}[]`))
      .slice(0, 5);
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, item]) => valueProblems(item, `${path}.${key}`));
  return [`a ${typeof value} in ${path}`];
}
