import { type RefObject, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CardWish } from '@/utils/digest/page/arrange-cards';
import { jumpTo } from './jump-to';

export const EVERY_CARD: CardWish = { field: '', words: '' };

/** Which cards of a page are shown, and the way to one of them: where it is filtered away, the filter goes. */
export function useCardWish(page: RefObject<HTMLElement | null>) {
  const [wish, setWish] = useState(EVERY_CARD);
  const goTo = useCallback(
    (key: string) => {
      if (jumpTo(page.current, key)) return;
      flushSync(() => setWish(({ first }) => ({ ...EVERY_CARD, first })));
      jumpTo(page.current, key);
    },
    [page],
  );
  return { wish, setWish, goTo };
}
