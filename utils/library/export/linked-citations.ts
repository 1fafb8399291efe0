import type { Receipt } from '@/utils/reading/receipt';
import { findCitations } from '@/utils/summary/citations/find-citations';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { Backing } from '@/utils/summary/summary';

/** A text whose citations are links to the place in the paper: `([P12](https://…), [T3](https://…))`; a passage without a place keeps its bare id. */
export function linkedCitations(text: string, receipt: Receipt | undefined, passages: Backing['passages']): string {
  let linked = '';
  let from = 0;
  for (const { start, end, ids } of findCitations(text)) {
    const links = ids.map((id) => {
      const url = receipt && passages[id] && passageUrl(receipt, passages[id]);
      return url === undefined ? id : `[${id}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    });
    linked += `${text.slice(from, start)} (${links.join(', ')})`;
    from = end;
  }
  return linked + text.slice(from);
}
