import { useEffect, useState } from 'react';
import { useItem } from '@/components/useItem';
import { digestHeadsItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import type { Digest } from '@/utils/digest/digest';
import type { DigestHead } from '@/utils/digest/digest-head';
import { dayAfter } from '@/utils/digest/digest-id';

/** Whoever reads every day remembers a week. */
const DAYS = 7;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Papers whose cards stood in digests of the days before: the latest of these days, by `paperKey`. */
export function useSeenEarlier({ id, day }: Pick<Digest, 'id' | 'day'>): ReadonlyMap<string, string> {
  const heads = useItem(digestHeadsItem);
  const earlier = (heads ?? []).filter((head) => isEarlier(head, id, day)).map((head) => `${head.day} ${head.id}`);
  const names = earlier.sort().join('\n');
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    let isOver = false;
    const named = names === '' ? [] : names.split('\n');
    void Promise.allSettled(named.map(cardsOf)).then((read) => {
      const found = read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      if (!isOver) setSeen(new Map(found));
    });
    return () => {
      isOver = true;
    };
  }, [names]);
  return seen;
}

function isEarlier({ id, day, run }: DigestHead, ownId: string, ownDay: string): boolean {
  return id !== ownId && run !== undefined && run.done > 0 && day < ownDay && day >= dayAfter(ownDay, -DAYS);
}

/** What was only listed, or failed, nobody has seen. @param named a digest's ISO day and id */
async function cardsOf(named: string): Promise<[key: string, day: string][]> {
  const day = named.slice(0, named.indexOf(' '));
  const run = await digestRunItem(named.slice(day.length + 1)).getValue();
  return Object.entries(run?.outcomes ?? {}).flatMap(([key, { status }]) => (status === 'done' ? [[key, day] as const] : []));
}
