import { useItem } from '@/components/useItem';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import type { ShownPage } from '@/utils/browser/storage';
import type { DigestHead } from '@/utils/digest/digest-head';
import { digestId, isOfDay } from '@/utils/digest/digest-id';
import { type ListSource, parseListAddress } from '@/utils/digest/list/list-source';
import { paperKey } from '@/utils/paper/paper-ref';

interface DigestOfPage {
  /** Absent: no digest can be made of the page. */
  source: ListSource | undefined;
  /** Absent: there is none yet. */
  head: DigestHead | undefined;
}

/** The digest of the list that a page shows; `undefined` until it is known. */
export function useDigestOfPage({ tabUrl, papers }: ShownPage): DigestOfPage | undefined {
  const heads = useItem(digestHeadsItem);
  const source = parseListAddress(tabUrl);
  const isLatest = source?.kind === 'huggingface' && source.list.period === 'latest';
  // The page of the newest papers does not say of which day they are.
  const newestDay = isLatest ? heads?.find(isOfDay) : undefined;
  const newest = useItem(digestItem(newestDay?.id ?? ''));
  if (heads === undefined || (newestDay !== undefined && newest === undefined)) return undefined;
  if (source === undefined) return { source, head: undefined };
  if (!isLatest) return { source, head: heads.find(({ id }) => id === digestId(source, Date.now())) };
  const listed = new Set(newest?.papers.map(({ paper }) => paperKey(paper)));
  const shared = papers.filter(({ paper }) => listed.has(paperKey(paper))).length;
  return { source, head: shared * 2 >= papers.length ? newestDay : undefined };
}
