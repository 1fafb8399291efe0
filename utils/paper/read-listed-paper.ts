import { parseArxivId } from './arxiv-id';
import type { ListedPaper } from './listed-paper';

/** Nobody reads more names in a list. */
export const MOST_LISTED_AUTHORS = 20;

/**
 * One paper as Hugging Face writes it in its pages and its API; `undefined` for what names no paper that can be read. Nothing is sure to be there
 * or to be of its kind: fields came and went since 2023. Seen on https://huggingface.co/papers (2024-08) and
 * https://huggingface.co/api/daily_papers (2024-07 to 2026-06).
 */
export function readListedPaper(value: unknown): ListedPaper | undefined {
  const { id, title, authors, publishedAt, upvotes, githubRepo, projectPage } = recordOf(value);
  const paper = typeof id === 'string' ? parseArxivId(id) : undefined;
  if (paper === undefined || typeof title !== 'string' || title.trim() === '') return undefined;
  const names = (Array.isArray(authors) ? authors : []).flatMap((author) => {
    const { name, hidden } = recordOf(author);
    return typeof name === 'string' && name.trim() !== '' && hidden !== true ? [oneLine(name)] : [];
  });
  return {
    paper: { source: 'arxiv', arxivId: paper.arxivId },
    title: oneLine(title),
    ...(names.length > 0 ? { authors: names.slice(0, MOST_LISTED_AUTHORS) } : {}),
    ...(typeof publishedAt === 'string' ? { date: publishedAt.slice(0, 10) } : {}),
    ...(typeof upvotes === 'number' ? { upvotes } : {}),
    ...(typeof githubRepo === 'string' ? { code: githubRepo } : {}),
    ...(typeof projectPage === 'string' ? { project: projectPage } : {}),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Titles come with hard line ends. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
