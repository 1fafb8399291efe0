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
  const earlier = (heads ?? []).filter((head) => isEarlier(head, id, day)).sort((one, other) => one.day.localeCompare(other.day));
  // Anew where one of them has got further, not where anything else of a digest has changed.
  const state = JSON.stringify(earlier.map((head): Earlier => [head.id, head.day, head.run?.done ?? 0]));
  const [seen, setSeen] = useState(NOTHING);
  useEffect(() => {
    let isOver = false;
    void Promise.allSettled((JSON.parse(state) as Earlier[]).map(cardsOf)).then((read) => {
      const found = read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      if (!isOver) setSeen(new Map(found));
    });
    return () => {
      isOver = true;
    };
  }, [state]);
  return seen;
}

/** Id, ISO day, and how many of its papers are done. */
type Earlier = [id: string, day: string, done: number];

function isEarlier({ id, day, run }: DigestHead, ownId: string, ownDay: string): boolean {
  return id !== ownId && run !== undefined && run.done > 0 && day < ownDay && day >= dayAfter(ownDay, -DAYS);
}

/** What was only listed, or failed, nobody has seen. */
async function cardsOf([id, day]: Earlier): Promise<[key: string, day: string][]> {
  const run = await digestRunItem(id).getValue();
  return Object.entries(run?.outcomes ?? {}).flatMap(([key, { status }]) => (status === 'done' ? [[key, day] as const] : []));
}
