import * as Tabs from 'radix-ui/tabs';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DigestRow, hasPlace } from '@/components/digest/page/digest-row';
import { usePrinting } from '@/components/digest/page/export/usePrinting';
import { useWorker } from '@/components/digest/page/useWorker';
import { type Folding, FoldingContext, PartRoleContext, useFolding } from '@/components/summary/sections/reading-context';
import { act } from '@/components/toast/toasts';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { sendMessage } from '@/utils/browser/messages';
import type { Digest } from '@/utils/digest/digest';
import { arrangeCards, type CardWish } from '@/utils/digest/page/arrange-cards';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { CardTools } from './CardTools';
import { cardText } from './card-text';
import { DigestCard } from './DigestCard';
import { LackingCard } from './LackingCard';
import { SeenCard } from './SeenCard';
import { useCardViews } from './useCardViews';
import { EVERY_CARD } from './useCardWish';
import { useGradually } from './useGradually';
import { useSeenEarlier } from './useSeenEarlier';
import { useViewKeys } from './useViewKeys';

/** Paper cannot be pressed: what is folded could not be had there. */
const UNFOLDED: Folding = { folded: [], setFolded: () => undefined };

interface CardsPartProps {
  digest: Digest;
  rows: readonly DigestRow[];
  wish: CardWish;
  onWish(wish: CardWish): void;
}

/** The cards that there are so far, in the digest's order, and in their places those that failed or are gone. */
export function CardsPart({ digest, rows, wish, onWish }: CardsPartProps) {
  const { t } = useTranslation();
  const cards = rows.filter(hasPlace);
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const seen = useSeenEarlier(digest);
  const { id } = digest;
  const { failure, ask, dismiss } = useWorker();
  const isPrinting = usePrinting();
  const folding = useFolding();
  const { views, chosen, choose } = useCardViews(cards);
  const retry = useCallback(
    (key: string) => act(ask(() => sendMessage('changeDigest', { id, change: { to: 'retry', keys: [key] } }))),
    [id, ask],
  );
  const unfold = useCallback((key: string) => setUnfolded((before) => [...before, key]), []);
  const shown = arrangeCards(
    cards.map((row) => ({ ...row, row, text: () => cardText(row) })),
    // Nobody sees on paper that there was a filter.
    isPrinting ? EVERY_CARD : wish,
  ).map(({ row }) => row);
  useViewKeys(views, chosen, choose);
  const { isReady, viewOf } = useGradually(shown.length, chosen, isPrinting);
  if (cards.length === 0) return null;
  return (
    <Tabs.Root className="digest-cards" value={chosen} onValueChange={choose}>
      <CardTools rows={cards} views={views} shown={shown.length} wish={wish} onWish={onWish} />
      {/* The same panel for all views: its cards are the same. */}
      <Tabs.Content value={chosen} tabIndex={-1}>
        {failure && <FailureNotice failure={failure} onDismiss={dismiss} dismissLabel={t('failed.dismiss')} />}
        {shown.length === 0 && <p className="muted">{t('digest.nothingMatches')}</p>}
        <FoldingContext value={isPrinting ? UNFOLDED : folding}>
          <PartRoleContext value="group">
            {shown.map((row, index) => {
              const day = seen.get(row.key);
              if (!hasSummary(row)) return <LackingCard key={row.key} row={row} onRetry={retry} />;
              if (day !== undefined && !isPrinting && !unfolded.includes(row.key))
                return <SeenCard key={row.key} row={row} day={day} onUnfold={unfold} />;
              return <DigestCard key={row.key} row={row} isReady={isReady(index)} view={chosen} farView={viewOf(index)} />;
            })}
          </PartRoleContext>
        </FoldingContext>
      </Tabs.Content>
    </Tabs.Root>
  );
}

function hasSummary(row: DigestRow): row is DigestRow & { saved: SavedPaper; summary: Summary } {
  return row.saved !== undefined && row.summary !== undefined;
}
