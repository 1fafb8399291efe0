import { readHtml } from '@/utils/reading/read-html';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const PAPER = { source: 'arxiv', arxivId: '2602.99901' } as const;

/** What the scorer's speed measure calls: it has parsed the page itself. */
export async function readWithPaperpane(document: Document, _html: string, url: string): Promise<string> {
  return renderMarkdown(await readHtml(document, { paper: PAPER, url }));
}

Object.assign(globalThis, { readWithPaperpane });
