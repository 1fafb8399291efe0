import { memo, useCallback, useMemo } from 'react';
import { Markdown } from '@/components/markdown/Markdown';
import { MarkContent } from '@/components/markdown/marks/MarkSlot';
import type { Receipt } from '@/utils/reading/receipt';
import type { Backing } from '@/utils/summary/summary';
import { marksIn, withoutUnfinishedCitation } from './backing/marks-in';
import { NumberMark } from './backing/NumberMark';
import { PassageChip } from './backing/PassageChip';
import { placeOf } from './backing/place';
import { useStops } from './backing/useStops';
import './BackedText.css';

interface BackedTextProps {
  /** Markdown that cites passages as `[P12]`. */
  text: string;
  /** Its section in `backing.numbers`: a field's key, `TEMPLATE/KEY`, `extra/0`, `answer`. */
  section: string;
  /** Absent while it is being written: citations show that they are there, and no more. */
  backing?: Pick<Backing, 'passages' | 'numbers'>;
  /** Of the reading that the passages are from: it knows where they stand. */
  receipt?: Receipt;
  /** More is to come: half a citation at its end is held back. */
  isUnfinished?: boolean;
}

/** A text about a paper with what stands behind it: its citations as chips, a quiet mark behind each checked number. */
export const BackedText = memo(function BackedText({ text, section, backing, receipt, isUnfinished = false }: BackedTextProps) {
  const source = isUnfinished ? withoutUnfinishedCitation(text) : text;
  const numbers = backing?.numbers;
  const found = useMemo(
    () =>
      marksIn(
        source,
        (numbers ?? []).filter((number) => number.section === section),
      ),
    [source, numbers, section],
  );
  const passages = backing?.passages;
  const place = useCallback((id: string) => placeOf(id, passages ?? {}, receipt), [passages, receipt]);
  const { stopProps, card } = useStops(found.stops, place);
  const contentAt = useCallback(
    (mark: number) =>
      found.stopsAt[mark]?.map((index) => {
        const stop = found.stops[index];
        if (stop?.kind === 'number') return <NumberMark key={index} number={stop.number} {...stopProps(index)} />;
        if (stop === undefined) return null;
        if (passages === undefined) return <PassageSign key={index} id={stop.id} />;
        return <PassageChip key={index} place={place(stop.id)} {...stopProps(index)} />;
      }),
    [found, passages, place, stopProps],
  );
  return (
    <div className="markdown backed" lang="zh-CN">
      <MarkContent.Provider value={contentAt}>
        <Markdown text={source} marks={found.marks} />
      </MarkContent.Provider>
      {card}
    </div>
  );
});

/** A citation whose passage is not known yet. */
function PassageSign({ id }: { id: string }) {
  return (
    <span className="chip" data-passage={id}>
      {id}
    </span>
  );
}
