import type { PaperRef } from './paper-ref';

/** The abstract page; of the version asked for, else of the newest. */
export function absUrl(paper: PaperRef): string {
  return `https://arxiv.org/abs/${versionedId(paper)}`;
}

/** arXiv's own HTML; not every paper has it. */
export function htmlUrl(paper: PaperRef): string {
  return `https://arxiv.org/html/${versionedId(paper)}`;
}

export function pdfUrl(paper: PaperRef): string {
  return `https://arxiv.org/pdf/${versionedId(paper)}`;
}

/** The paper's page on Hugging Face, which knows no versions, and no papers with ids of before April 2007. */
export function huggingFaceUrl(paper: PaperRef): string | undefined {
  return paper.arxivId.includes('/') ? undefined : `https://huggingface.co/papers/${paper.arxivId}`;
}

/** A name for files about the paper, without version and ending: `1706.03762`, `hep-th_9901001`. */
export function fileNameOf(paper: PaperRef): string {
  return paper.arxivId.replaceAll('/', '_');
}

function versionedId(paper: PaperRef): string {
  return paper.version === undefined ? paper.arxivId : `${paper.arxivId}v${paper.version}`;
}
