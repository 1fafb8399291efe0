import { Failure } from '@/utils/failure';
import type { Breathe } from '@/utils/reading/breathe';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { PdfjsModule } from '@/utils/reading/pdf/pdfjs/pdfjs-module';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import { findProblems } from './find-problems';
import type { FuzzCase } from './fuzz-case';

/** Nothing may take longer, in milliseconds. */
export const LONGEST_READING = 10_000;

/** What became of a case. `wrong`: a document that breaks a promise; `crash`: anything else than a document or a known failure. */
export interface Verdict {
  number: number;
  outcome: 'document' | 'failure' | 'wrong' | 'crash' | 'hang';
  /** The failure's or the error's words, the broken promises. */
  detail: string;
  /** How long reading took, the parse included. */
  milliseconds: number;
  trail: string[];
}

/** What differs between a browser's page and a thread of Node. */
export interface ReadingTools {
  parseHtml(html: string): Document | Promise<Document>;
  loadPdfjs(): Promise<PdfjsModule>;
  breathe?: Breathe;
}

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;

/** Reads a case and says whether that ended as it must: in a sound document, or in a failure that names its cause. */
export async function judgeCase({ number, format, bytes, trail }: FuzzCase, tools: ReadingTools): Promise<Verdict> {
  const start = performance.now();
  const ended = (outcome: Verdict['outcome'], detail: string): Verdict => {
    const milliseconds = Math.round(performance.now() - start);
    const isSlow = milliseconds > LONGEST_READING && (outcome === 'document' || outcome === 'failure');
    return {
      number,
      outcome: isSlow ? 'hang' : outcome,
      detail: isSlow ? `${outcome} after ${milliseconds} ms` : detail,
      milliseconds,
      trail,
    };
  };
  let document: PaperDocument;
  try {
    document = await read(format, bytes, tools);
  } catch (error) {
    return error instanceof Failure && error.code !== 'unexpected' && !isOwnFault(error.cause)
      ? ended('failure', error.message)
      : ended('crash', words(error));
  }
  const verdict = ended('document', '');
  const problems = problemsOf(document);
  return problems.length === 0 ? verdict : { ...verdict, outcome: 'wrong', detail: problems.slice(0, 5).join('; ') };
}

async function read(
  format: FuzzCase['format'],
  bytes: Uint8Array,
  { parseHtml, loadPdfjs, breathe }: ReadingTools,
): Promise<PaperDocument> {
  const context = { paper, url: `https://arxiv.org/${format}/2602.99901`, breathe };
  if (format === 'pdf') return await readPdf(bytes, { ...context, pdfjs: await loadPdfjs() });
  return await readHtml(await parseHtml(new TextDecoder().decode(bytes)), context);
}

function problemsOf(document: PaperDocument): string[] {
  try {
    return findProblems(document);
  } catch (error) {
    return [words(error)];
  }
}

/** A mistake of ours that was taken for one of the file: the error's first place is in our own reader. */
function isOwnFault(cause: unknown): boolean {
  if (!(cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError)) return false;
  const [first = ''] = /^\s+at .*/m.exec(cause.stack ?? '') ?? [];
  return /\/utils\/reading\/|\/page\.js/.test(first) && !first.includes('node_modules');
}

function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? error.cause.message}` : '';
  return `${error.stack ?? error.message}${cause}`.split('\n').slice(0, 16).join('\n');
}
