import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { Markdown } from '@/components/markdown/Markdown';
import { MarkContent } from '@/components/markdown/marks/MarkSlot';
import { marksIn } from '@/components/summary/backing/marks-in';
import { NumberMark } from '@/components/summary/backing/NumberMark';
import { placeOf } from '@/components/summary/backing/place';
import { useStops } from '@/components/summary/backing/useStops';
import { placeHash } from '@/utils/browser/pages';
import type { Overview } from '@/utils/digest/digest';
import '@/components/summary/BackedText.css';

interface OverviewTextProps {
  overview: Overview;
  rows: readonly DigestRow[];
  onGo(key: string): void;
}

/**
 * The text about a whole digest: its citations are papers, under the numbers that they have on this page, and lead to their cards; its numbers were
 * looked up in the cards.
 */
export function OverviewText({ overview: { text, keys, passages, numbers }, rows, onGo }: OverviewTextProps) {
  const { t } = useTranslation();
  const found = useMemo(() => marksIn(text, numbers ?? []), [text, numbers]);
  const place = useCallback((id: string) => placeOf(id, passages, undefined), [passages]);
  const { stopProps, card } = useStops(found.stops, place);
  const contentAt = useCallback(
    (mark: number) =>
      found.stopsAt[mark]?.map((index) => {
        const stop = found.stops[index];
        if (stop === undefined) return null;
        if (stop.kind === 'number') return <NumberMark key={index} number={stop.number} {...stopProps(index)} />;
        const key = keys[Number(stop.id.slice(1)) - 1];
        const row = rows.find((each) => each.key === key);
        if (row === undefined) return null;
        return (
          <a
            key={index}
            className="chip"
            href={placeHash(`paper/${row.key}`)}
            aria-label={t('digest.paperNumber', { number: row.number, title: row.listed.title })}
            {...stopProps(index)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onGo(row.key);
            }}
          >
            {row.number}
          </a>
        );
      }),
    [found, keys, rows, stopProps, onGo, t],
  );
  return (
    <div className="markdown backed" lang="zh-CN">
      <MarkContent.Provider value={contentAt}>
        <Markdown text={text} marks={found.marks} />
      </MarkContent.Provider>
      {card}
    </div>
  );
}
