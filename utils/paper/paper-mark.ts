/**
 * How far a paper is. `unread`: it has no summary, or none that was ever open; `outdated`: arXiv has a newer version than any summary.
 */
export type PaperState = 'unread' | 'queued' | 'running' | 'failed' | 'read' | 'outdated';

/** What a list or a page shows beside a paper. */
export interface PaperMark {
  state: PaperState;
  /** The one-line contribution, as Markdown without citations; absent where there is no summary. */
  oneLine?: string;
}
