import { useEffect, useState } from 'react';
import { act } from '@/components/toast/toasts';
import { type MonthRead, readMonth } from '@/utils/browser/digest/read-month';
import type { DigestHead } from '@/utils/digest/digest-head';

interface TwoMonths {
  now: MonthRead;
  former: MonthRead;
}

/** What the digests of a month and of the former one are about; `undefined` until they have been read. Read anew where others come or go. */
export function useMonthRead(heads: readonly DigestHead[], formerHeads: readonly DigestHead[]): TwoMonths | undefined {
  const [known, setKnown] = useState<{ name: string; months: TwoMonths }>();
  const name = [heads, formerHeads].map((some) => some.map(({ id }) => id).join('\n')).join('\n\n');
  useEffect(() => {
    let isOver = false;
    const [ids = [], formerIds = []] = name.split('\n\n').map((some) => some.split('\n').flatMap((id) => (id === '' ? [] : [{ id }])));
    const read = async () => {
      const [now, former] = [await readMonth(ids), await readMonth(formerIds)];
      if (!isOver) setKnown({ name, months: { now, former } });
    };
    act(read());
    return () => {
      isOver = true;
    };
  }, [name]);
  return known?.name === name ? known.months : undefined;
}
