import { paperPage } from '@/utils/paper/paper-urls';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { Summary } from '@/utils/summary/summary';

/** A paper in one line for a chat or a list of links: what it contributes, its title, its address. */
export function shareLine(summary: Summary): string {
  return `${oneLineOf(summary)}《${summary.title}》${paperPage(summary.paper)}`;
}

/** The same as an item of a Markdown list. */
export function shareItem(summary: Summary): string {
  const title = summary.title.replaceAll(/[[\]\\]/g, (sign) => `\\${sign}`);
  return `- [${title}](${paperPage(summary.paper)}) — ${withoutCitations(summary.card.oneLine ?? '')}`;
}

/** The one-line contribution in plain words. */
export function oneLineOf({ card }: Pick<Summary, 'card'>): string {
  return plainText(card.oneLine ?? '').replaceAll(/\s*\n\s*/g, ' ');
}
