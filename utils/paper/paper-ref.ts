/** A paper on arXiv. The id is without its version. */
export interface ArxivRef {
  source: 'arxiv';
  /** `1706.03762`, or `hep-th/9901001` for papers before April 2007 (subject class dropped). */
  arxivId: string;
  /** The version asked for; absent means the newest. */
  version?: number;
}

/** A page or PDF anywhere else. */
export interface WebRef {
  source: 'web';
  /** http or https, without fragment and login. */
  url: string;
}

/** Which paper is meant. */
export type PaperRef = ArxivRef | WebRef;

/** Whether something stored or imported says which paper is meant. */
export function isPaperRef(value: unknown): value is PaperRef {
  const { source, arxivId, url } = (value ?? {}) as Partial<Record<'source' | 'arxivId' | 'url', unknown>>;
  return source === 'arxiv' ? typeof arxivId === 'string' : source === 'web' && typeof url === 'string';
}

/** The name under which everything about a paper is stored: `arxiv:1706.03762`, the same on arXiv, its PDF and Hugging Face, or `web:https://…`. */
export function paperKey(paper: PaperRef): string {
  return paper.source === 'arxiv' ? `arxiv:${paper.arxivId}` : `web:${paper.url}`;
}

/** The version asked for, where papers have versions. */
export function askedVersion(paper: PaperRef): number | undefined {
  return paper.source === 'arxiv' ? paper.version : undefined;
}
