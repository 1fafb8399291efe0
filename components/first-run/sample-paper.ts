import type { ArxivRef } from '@/utils/paper/paper-ref';

/** What is tried first: known to everyone, fifteen pages, with HTML on arXiv. Its title stands here as nothing is fetched before the click. */
export const samplePaper: { paper: ArxivRef; title: string } = {
  paper: { source: 'arxiv', arxivId: '1706.03762' },
  title: 'Attention Is All You Need',
};
