import { listInReader } from '@/utils/browser/reader-client';
import type { Digest } from '@/utils/digest/digest';
import { digestDay, digestId } from '@/utils/digest/digest-id';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { FetchedList } from '@/utils/digest/list/fetch-list';
import { parseListAddress } from '@/utils/digest/list/list-source';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { keepDigest } from './change-digest';
import { digestItem } from './digest-items';

/**
 * Has the papers of a list found and keeps them as a digest, whose id it resolves to. A digest of that list that is there already is brought up to
 * date: votes and papers are added, none is taken away.
 * @throws Failure `list-unknown`, or as `fetchList` does
 */
export async function listPapers(address: string, now: number = Date.now()): Promise<string> {
  const wanted = parseListAddress(address);
  if (wanted === undefined || wanted.kind === 'selection') throw new Failure('list-unknown', address);
  return await keepList(await listInReader({ list: wanted }), now);
}

/** Keeps a list that was found, as `listPapers` does. */
export async function keepList({ source, papers, unlisted, total }: FetchedList, now: number): Promise<string> {
  const id = digestId(source, now);
  const before = await digestItem(id).getValue();
  await keepDigest({
    schema: 1,
    id,
    source,
    day: digestDay(source, now),
    papers: withFormer(papers, before),
    unlisted,
    ...(total === undefined ? {} : { total }),
    listedAt: now,
  });
  return id;
}

/** Papers that the person chose, as a digest of their own; resolves to its id. */
export async function keepSelection(name: string, papers: readonly DigestPaper[], now: number = Date.now()): Promise<string> {
  const source = { kind: 'selection', name } as const;
  const id = digestId(source, now);
  await keepDigest({ schema: 1, id, source, day: digestDay(source, now), papers, unlisted: [], listedAt: now });
  return id;
}

/** A paper that was taken off the list later stays: its card may have been made. */
function withFormer(papers: readonly DigestPaper[], before: Digest | null): readonly DigestPaper[] {
  const listed = new Set(papers.map(({ paper }) => paperKey(paper)));
  return [...papers, ...(before?.papers ?? []).filter(({ paper }) => !listed.has(paperKey(paper)))];
}
