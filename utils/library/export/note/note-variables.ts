import { bibtex, citationKey } from '@/utils/library/export/bibtex';
import type { NoteStyle } from '@/utils/library/export/evidence/footnotes';
import { paperParts } from '@/utils/library/export/paper-file';
import { sourceName } from '@/utils/library/export/source-name';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import { escapeSection } from '@/utils/library/paper-file/section-lines';
import { fileNameOf, huggingFaceUrl, paperPage, pdfUrl } from '@/utils/paper/paper-urls';
import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import type { Verdict } from '@/utils/summary/check/checked-number';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { isoDayTime } from './iso-day-time';

/** What kind of value a variable has; a property that is one variable and nothing else gets the type that Obsidian has for it. */
export type VariableKind = 'text' | 'line' | 'list' | 'number' | 'flag' | 'day' | 'time' | 'records';

/**
 * Every name that a note's template may use. `line`: text without line breaks; `text`: Markdown in the body, plain words in a property and in the
 * file's name; `flag`: true or false; `records`: for a section, with the names in `RECORD_NAMES`. What is not known of a paper is empty.
 */
export const NOTE_VARIABLES = {
  /** The paper's id as files are called by it: `2602.99901`, `hep-th_9901001`, `openreview.net pdf`. */
  id: 'line',
  title: 'line',
  authors: 'list',
  /** Of the paper. */
  date: 'day',
  year: 'number',
  arxivId: 'line',
  /** The abstract page, or the page it was read from. */
  url: 'line',
  pdf: 'line',
  huggingFace: 'line',
  /** Addresses that Hugging Face links to the paper. */
  code: 'line',
  project: 'line',
  /** HTML, PDF, ArXiv Abs … */
  source: 'line',
  version: 'number',
  tags: 'list',
  starred: 'flag',
  /** The person's own. */
  note: 'text',
  readAt: 'time',
  /** When the summary was finished. */
  savedAt: 'time',
  service: 'line',
  model: 'line',
  ...(Object.fromEntries(FIELD_KEYS.map((key) => [key, 'text'])) as Record<FieldKey, 'text'>),
  /** All of the summary's sections that have text, in their order. */
  sections: 'records',
  /** Those of templates, and those that the model added. */
  custom: 'records',
  extra: 'records',
  exchanges: 'records',
  hasExchanges: 'flag',
  /** How many checked numbers have this verdict. */
  exact: 'number',
  rounded: 'number',
  derived: 'number',
  doubtful: 'number',
  notFound: 'number',
  hasNumbers: 'flag',
  citekey: 'line',
  bibtex: 'text',
  /** Authors, date, links, source and model as a Markdown list. */
  facts: 'text',
  /** What the paper says to the numbers of the texts in front; empty where evidence was not asked for. */
  footnotes: 'text',
} as const satisfies Record<string, VariableKind>;

export type NoteVariable = keyof typeof NOTE_VARIABLES;

/** What stands inside of the records of `sections`, `custom`, `extra` and `exchanges`. */
export const RECORD_NAMES = ['heading', 'text', 'question', 'answer'] as const;

type NoteValue = string | number | boolean | readonly string[] | readonly object[] | undefined;

/** The values of a paper for a template's body. */
export function bodyVariables(saved: SavedPaper, style?: NoteStyle): Record<NoteVariable, NoteValue> {
  const [summary] = saved.summaries;
  const { facts, sections, exchanges, notes } = paperParts(summary, saved, style);
  const fields = Object.fromEntries(FIELD_KEYS.map((key) => [key, sections.find(({ id }) => id === key)?.text])) as Record<
    FieldKey,
    string | undefined
  >;
  const isCustom = ({ id }: { id: string }) => id.includes('/') && !id.startsWith('extra/');
  return {
    ...paperVariables(saved),
    ...fields,
    note: escapeSection(fileText(saved.own.note ?? '')),
    sections,
    custom: sections.filter(isCustom),
    extra: sections.filter(({ id }) => id.startsWith('extra/')),
    exchanges,
    bibtex: bibtex(summary).trimEnd(),
    facts,
    footnotes: notes.join('\n'),
  };
}

/** The same for properties and the file's name: plain words, no marks of notes. */
export function propertyVariables(saved: SavedPaper): Record<NoteVariable, NoteValue> {
  const { card } = saved.summaries[0];
  const fields = Object.fromEntries(FIELD_KEYS.map((key) => [key, plainText(fileText(card[key] ?? ''))])) as Record<FieldKey, string>;
  return { ...bodyVariables(saved), ...fields };
}

function paperVariables({ summaries: [summary], exchanges, own }: SavedPaper) {
  const { paper, title, authors, date, receipt, artefacts, made, numbers = [] } = summary;
  const count = (verdict: Verdict) => numbers.filter((number) => number.verdict === verdict).length;
  const arxiv = paper.source === 'arxiv' ? paper : undefined;
  const line = (text: string | undefined) => lineText(text ?? '');
  return {
    id: fileNameOf(paper),
    title: line(title),
    authors: authors.map(line).filter((name) => name !== ''),
    date: line(date),
    year: date === undefined || !/^\d{4}/.test(date) ? undefined : Number(date.slice(0, 4)),
    arxivId: arxiv?.arxivId,
    url: paperPage(paper),
    pdf: arxiv && pdfUrl(arxiv),
    huggingFace: arxiv && huggingFaceUrl(arxiv),
    code: line(artefacts?.code),
    project: line(artefacts?.project),
    source: sourceName(receipt.source),
    version: receipt.version,
    tags: (own.tags ?? []).map(line).filter((tag) => tag !== ''),
    starred: own.isStarred === true,
    readAt: own.readAt === undefined ? undefined : isoDayTime(own.readAt),
    savedAt: isoDayTime(made.finishedAt),
    service: line(made.service),
    model: line(made.model),
    hasExchanges: exchanges.length > 0,
    exact: count('exact'),
    rounded: count('rounded'),
    derived: count('derived'),
    doubtful: count('weak'),
    notFound: count('not-found'),
    hasNumbers: numbers.some(({ verdict }) => verdict !== 'not-a-claim'),
    citekey: citationKey({ title, authors, year: date?.slice(0, 4) }),
  };
}
