import { splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { type FoundPaper, hasText } from '@/utils/library/import/entry/found-paper';
import type { Intake } from '@/utils/library/import/intake';
import { asList, asRecord, asText } from '@/utils/narrow-json';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import { webPaper } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readCardNote } from './read-card-note';

/** An entry of a list of references: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export type CslEntry = Readonly<Record<string, unknown>>;

/** Takes an entry with a card among its notes as a summary, every other one for the reading list. */
export function takeCitation(entry: CslEntry, notes: readonly string[], line: number | undefined, intake: Intake): void {
  const title = asText(entry.title).replace(/\s+/g, ' ').trim();
  const paper = paperOf(entry);
  const tags = splitNames(asText(entry.keyword));
  const found: FoundPaper = {
    line,
    paper,
    title,
    authors: namesOf(entry.author),
    date: dateOf(entry.issued),
    tags,
    ...readCardNote(notes),
  };
  if (paper === undefined) intake.left('no-id', title || asText(entry.id), line);
  else if (hasText(found)) intake.take(found);
  else intake.list(found);
}

/** By its eprint, its DOI at arXiv, its address, or what stands for the journal: `arXiv preprint arXiv:2409.12345`. */
function paperOf(entry: CslEntry): PaperRef | undefined {
  const [eprint, doi, address, number] = ['eprint', 'DOI', 'URL', 'number'].map((key) => asText(entry[key]));
  const [, byDoi = ''] = /10\.48550\/arxiv\.(\S+)/i.exec(doi ?? '') ?? [];
  const journal = [entry['container-title'], entry['container-title-short'], shortNote(entry.note), entry.archive_location, number]
    .map(asText)
    .join(' ');
  return (
    parseArxivId(eprint ?? '') ??
    parseArxivId(byDoi) ??
    findPaperLinks(address ?? '')[0]?.paper ??
    (/arxiv/i.test(`${journal} ${asText(entry.publisher)}`)
      ? (findPaperIds(journal)[0] ?? findPaperLinks(journal)[0]?.paper)
      : undefined) ??
    webPaper(address ?? '')
  );
}

/** A line that names a paper, not a text in which others are named. */
function shortNote(note: unknown): string {
  const text = asText(note).trim();
  return text.length < 120 && !text.startsWith('【') ? text : '';
}

function namesOf(authors: unknown): string[] {
  return asList(authors)
    .map((author) => {
      const { given, family, literal } = asRecord(author);
      return [asText(given), asText(family)].filter(Boolean).join(' ') || asText(literal);
    })
    .filter((name) => name !== '');
}

/** Only a full day is one. */
function dateOf(issued: unknown): string | undefined {
  const [year, month, day] = asList(asList(asRecord(issued)['date-parts'])[0]).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
