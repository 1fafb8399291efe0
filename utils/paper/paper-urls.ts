import type { ArxivRef, PaperRef } from './paper-ref';

/** Its mirror has the same paths, see `withHuggingFaceAt`. */
export const HUGGING_FACE = 'https://huggingface.co';

/** The abstract page; of the version asked for, else of the newest. */
export function absUrl(paper: ArxivRef): string {
  return `https://arxiv.org/abs/${versionedId(paper)}`;
}

/** arXiv's own HTML; not every paper has it. */
export function htmlUrl(paper: ArxivRef): string {
  return `https://arxiv.org/html/${versionedId(paper)}`;
}

export function pdfUrl(paper: ArxivRef): string {
  return `https://arxiv.org/pdf/${versionedId(paper)}`;
}

/** ar5iv's HTML, which knows no versions. */
export function ar5ivUrl(paper: ArxivRef): string {
  return `https://ar5iv.labs.arxiv.org/html/${paper.arxivId}`;
}

/** arXiv's API, about this paper alone. */
export function atomUrl(paper: ArxivRef): string {
  return `https://export.arxiv.org/api/query?id_list=${versionedId(paper)}&max_results=1`;
}

/** The paper in Hugging Face's API; not every paper is there, old ids never. */
export function huggingFaceApiUrl(paper: ArxivRef): string | undefined {
  return paper.arxivId.includes('/') ? undefined : `${HUGGING_FACE}/api/papers/${paper.arxivId}`;
}

/** The models, datasets and Spaces that name the paper in their cards. */
export function huggingFaceReposUrl(paper: ArxivRef): string | undefined {
  return paper.arxivId.includes('/') ? undefined : `${HUGGING_FACE}/api/arxiv/${paper.arxivId}/repos`;
}

/** The paper's page on Hugging Face, which knows no versions, and no papers with ids of before April 2007. */
export function huggingFaceUrl(paper: ArxivRef): string | undefined {
  return paper.arxivId.includes('/') ? undefined : `${HUGGING_FACE}/papers/${paper.arxivId}`;
}

/** Where a person opens the paper: its abstract page, or the page it was read from. */
export function paperPage(paper: PaperRef): string {
  return paper.source === 'arxiv' ? absUrl(paper) : paper.url;
}

/** A name for files about the paper, without version and ending: `1706.03762`, `hep-th_9901001`, `openreview.net pdf`. */
export function fileNameOf(paper: PaperRef): string {
  if (paper.source === 'arxiv') return paper.arxivId.replaceAll('/', '_');
  const { hostname, pathname } = new URL(paper.url);
  const page = pathname
    .split('/')
    .findLast((part) => part !== '')
    ?.replace(/\.\w{2,4}$/, '');
  return `${hostname} ${page ?? ''}`.replace(/[^\p{L}\p{N}._ -]+/gu, '_').trim();
}

function versionedId(paper: ArxivRef): string {
  return paper.version === undefined ? paper.arxivId : `${paper.arxivId}v${paper.version}`;
}
