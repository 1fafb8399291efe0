import type { ListedPaper } from '@/utils/paper/listed-paper';
import { readListedPaper } from '@/utils/paper/read-listed-paper';

/** In characters; the list of a month has about a million. */
const LONGEST_PROPS = 4_000_000;

/**
 * What Hugging Face hands to its own scripts in the page: nothing is sure to be there or to be of its kind. By arXiv id; after navigation in the
 * page it may be that of another list, whose papers are then not asked for.
 * Seen on https://huggingface.co/papers (2024-08): `[data-target="DailyPapers"]` with `data-props` `{ dailyPapers: [{ paper: { id, title, … } }] }`,
 * and `[data-target="PaperContent"]` with `{ paper: { id, … } }`.
 */
export function huggingfaceFacts(document: Document, kind: 'list' | 'paper'): Map<string, ListedPaper> {
  const props = propsOf(document, kind === 'list' ? 'DailyPapers' : 'PaperContent');
  const papers = kind === 'list' ? listOf(props.dailyPapers).map((item) => record(item).paper) : [props.paper];
  return new Map(
    papers.flatMap((value) => {
      const listed = readListedPaper(value);
      return listed === undefined ? [] : [[listed.paper.arxivId, listed] as const];
    }),
  );
}

function propsOf(document: Document, target: string): Readonly<Record<string, unknown>> {
  const text = document.querySelector(`[data-target="${target}"]`)?.getAttribute('data-props') ?? '';
  if (text === '' || text.length > LONGEST_PROPS) return {};
  try {
    return record(JSON.parse(text));
  } catch (error) {
    // Then what the page shows must do.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
