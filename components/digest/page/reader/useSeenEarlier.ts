import { useEffect, useState } from 'react';
import { useItem } from '@/components/useItem';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import type { Digest } from '@/utils/digest/digest';
import type { DigestHead } from '@/utils/digest/digest-head';
import { dayAfter } from '@/utils/digest/digest-id';
import { paperKey } from '@/utils/paper/paper-ref';

/** Whoever reads every day remembers a week. */
const DAYS = 7;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Papers that stood in digests of the days before, of which something was made: the latest of these days, by `paperKey`. */
export function useSeenEarlier({ id, day }: Pick<Digest, 'id' | 'day'>): ReadonlyMap<string, string> {
  const heads = useItem(digestHeadsItem);
  const earlier = (heads ?? []).filter((head) => isEarlier(head, id, day)).map((head) => head.id);
  const names = earlier.join('\n');
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    let isOver = false;
    const ids = names === '' ? [] : names.split('\n');
    void Promise.allSettled(ids.map((each) => digestItem(each).getValue())).then((read) => {
      const digests = read.flatMap((each) => (each.status === 'fulfilled' && each.value !== null ? [each.value] : []));
      if (!isOver) setSeen(lastDays(digests));
    });
    return () => {
      isOver = true;
    };
  }, [names]);
  return seen;
}

function isEarlier({ id, day, run }: DigestHead, ownId: string, ownDay: string): boolean {
  return id !== ownId && run !== undefined && day < ownDay && day >= dayAfter(ownDay, -DAYS);
}

function lastDays(digests: readonly Digest[]): ReadonlyMap<string, string> {
  const sorted = [...digests].sort((one, other) => one.day.localeCompare(other.day));
  return new Map(sorted.flatMap(({ day, papers }) => papers.map(({ paper }) => [paperKey(paper), day] as const)));
}
