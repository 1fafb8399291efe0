import type { ListedPaper } from '@/utils/paper/listed-paper';
import type { PaperState } from '@/utils/paper/paper-mark';
import { paperKey } from '@/utils/paper/paper-ref';
import type { ListFilter, ListOrder } from './list-memory';
import type { ListedState } from './usePaperStates';

/** Somebody has read its summary, though there may be a newer version by now. */
export function isRead(state: PaperState | undefined): boolean {
  return state === 'read' || state === 'outdated';
}

/** The rows of a list under a filter, in the order that was chosen. Of equal votes the page's order counts. */
export function arrange(
  papers: readonly ListedPaper[],
  states: ReadonlyMap<string, ListedState>,
  filter: ListFilter,
  order: ListOrder,
): ListedPaper[] {
  const isShown = ({ paper }: ListedPaper) => filter === 'all' || isRead(states.get(paperKey(paper))?.state) === (filter === 'read');
  const shown = papers.filter(isShown);
  return order === 'page' ? shown : shown.sort((one, other) => (other.upvotes ?? 0) - (one.upvotes ?? 0));
}

/** Those that can be summarised: without a summary, and nobody is at it. */
export function startable(papers: readonly ListedPaper[], states: ReadonlyMap<string, ListedState>): ListedPaper[] {
  return papers.filter(({ paper }) => {
    const shown = states.get(paperKey(paper));
    return shown?.oneLine === undefined && (shown?.state === 'unread' || shown?.state === 'failed');
  });
}
