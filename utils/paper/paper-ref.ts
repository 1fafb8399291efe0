/** Which paper is meant. `source` leaves room for other archives; the id is without its version. */
export interface PaperRef {
  source: 'arxiv';
  /** `1706.03762`, or `hep-th/9901001` for papers before April 2007 (subject class dropped). */
  arxivId: string;
  /** The version asked for; absent means the newest. */
  version?: number;
}

/** The name under which everything about a paper is stored: `arxiv:1706.03762`, the same on arXiv, its PDF and Hugging Face. */
export function paperKey(paper: PaperRef): string {
  return `${paper.source}:${paper.arxivId}`;
}
