import type { Own, SavedPaper, Summary } from '@/utils/summary/summary';
import type { FoundPaper } from './found-paper';
import { importedReceipt } from './imported-receipt';
import { startOfDay } from './report-day';

/** The file that a paper stands in. */
export interface Origin {
  format: string;
  file: string;
  /** Milliseconds since the epoch; absent: the report's day. */
  at: number | undefined;
}

/** A summary that was made elsewhere, as it is kept: nobody has checked its numbers, and its times are its report's day. */
export function makeSummary(found: FoundPaper, { format, file, at }: Origin): Summary {
  const { paper, title, authors = [], date, source = 'unknown', version, card, extra, service = '', model = '', day } = found;
  if (paper === undefined) throw new TypeError('a paper without an id has no record');
  const made = day === undefined ? (at ?? 0) : startOfDay(day);
  return {
    paper,
    title: title === '' ? nameOf(paper) : title,
    authors,
    ...(date === undefined ? {} : { date }),
    receipt: importedReceipt(source, version),
    card: Object.fromEntries(Object.entries(card).filter(([, text]) => text.trim() !== '')),
    custom: [],
    extra,
    passages: {},
    droppedCitations: 0,
    made: { service, model, promptVersion: 0, startedAt: made, finishedAt: made },
    imported: { format, file, ...(day === undefined ? {} : { day }), at: at ?? made },
  };
}

export function makeSaved(found: FoundPaper, origin: Origin): SavedPaper {
  const { tags = [], note = '', isStarred = false } = found;
  const own: Own = {
    ...(isStarred ? { isStarred } : {}),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    ...(note === '' ? {} : { note }),
  };
  return { schema: 5, summaries: [makeSummary(found, origin)], exchanges: [], own };
}

function nameOf(paper: NonNullable<FoundPaper['paper']>): string {
  return paper.source === 'arxiv' ? `arXiv:${paper.arxivId}` : paper.url;
}
