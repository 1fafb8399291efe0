import { parseArxivId } from '@/utils/paper/arxiv-id';
import type { ListedPaper } from '@/utils/paper/listed-paper';

/** In characters; the list of a month has about a million. */
const LONGEST_PROPS = 4_000_000;
const MOST_AUTHORS = 20;

/**
 * What Hugging Face hands to its own scripts in the page: nothing is sure to be there or to be of its kind. By arXiv id; after navigation in the
 * page it may be that of another list, whose papers are then not asked for.
 * Seen on https://huggingface.co/papers (2024-08): `[data-target="DailyPapers"]` with `data-props` `{ dailyPapers: [{ paper: { id, title, … } }] }`,
 * and `[data-target="PaperContent"]` with `{ paper: { id, … } }`.
 */
export function huggingfaceFacts(document: Document, kind: 'list' | 'paper'): Map<string, ListedPaper> {
  const props = propsOf(document, kind === 'list' ? 'DailyPapers' : 'PaperContent');
  const papers = kind === 'list' ? listOf(props.dailyPapers).map((item) => record(item).paper) : [props.paper];
  return new Map(papers.flatMap((value) => (factsOf(record(value)) ?? []) as [string, ListedPaper][]));
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

function factsOf(value: Readonly<Record<string, unknown>>): [[string, ListedPaper]] | undefined {
  const { id, title, authors, publishedAt, upvotes, githubRepo, projectPage } = value;
  const paper = typeof id === 'string' ? parseArxivId(id) : undefined;
  if (paper === undefined || typeof title !== 'string') return undefined;
  const names = listOf(authors).flatMap((author) => {
    const { name, hidden } = record(author);
    return typeof name === 'string' && name !== '' && hidden !== true ? [name] : [];
  });
  const facts: ListedPaper = {
    paper,
    title: title.replaceAll(/\s+/g, ' ').trim(),
    ...(names.length > 0 ? { authors: names.slice(0, MOST_AUTHORS) } : {}),
    ...(typeof publishedAt === 'string' ? { date: publishedAt.slice(0, 10) } : {}),
    ...(typeof upvotes === 'number' ? { upvotes } : {}),
    ...(typeof githubRepo === 'string' ? { code: githubRepo } : {}),
    ...(typeof projectPage === 'string' ? { project: projectPage } : {}),
  };
  return [[paper.arxivId, facts]];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
