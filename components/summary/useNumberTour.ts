import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CheckedNumber, Verdict } from '@/utils/summary/check/checked-number';
import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import { VIEWS } from '@/utils/summary/views';
import { numberKey } from './backing/NumberMark';

/** One of the card's views, or `template/ID` for the sections of a template. */
export type ShownView = 'report' | 'five' | 'all' | `template/${string}`;

export interface NumberTour {
  view: ShownView;
  setView(view: ShownView): void;
  /** Goes to the next number with this verdict, in whichever view it stands; after the last comes the first. */
  showNext(verdict: Verdict): void;
  /** Of the element that holds the views. */
  root: RefObject<HTMLDivElement | null>;
}

/** Leads through the numbers of a summary. */
export function useNumberTour({ numbers = [], custom }: Pick<Summary, 'numbers' | 'custom'>): NumberTour {
  const [view, setView] = useState<ShownView>('report');
  const [wanted, setWanted] = useState<CheckedNumber>();
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<CheckedNumber>(undefined);

  useEffect(() => {
    if (wanted === undefined) return;
    // A tab that was just chosen shows its sections only after this effect.
    const frame = requestAnimationFrame(() => {
      const marks = root.current?.querySelectorAll<HTMLElement>('[data-number]') ?? [];
      const mark = [...marks].find((each) => each.dataset.number === numberKey(wanted));
      mark?.scrollIntoView({ block: 'center' });
      mark?.focus({ preventScroll: true });
      setWanted(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);

  const showNext = (verdict: Verdict) => {
    const such = numbers.filter((number) => number.verdict === verdict);
    const before = last.current === undefined ? -1 : such.indexOf(last.current);
    const next = such[(before + 1) % such.length];
    if (next === undefined) return;
    last.current = next;
    setView((now) => (isIn(now, next.section) ? now : viewOf(next.section, custom)));
    setWanted(next);
  };
  return { view, setView, showNext, root };
}

function isIn(view: ShownView, section: string): boolean {
  if (view === 'all') return !section.includes('/') || section.startsWith('extra/');
  if (view === 'report' || view === 'five') return section === 'oneLine' || VIEWS[view].some((key) => key === section);
  return section === 'oneLine' || section.startsWith(`${view.slice('template/'.length)}/`);
}

function viewOf(section: string, custom: Summary['custom']): ShownView {
  const template = custom.find((each) => section === customId(each))?.template;
  return template === undefined ? 'all' : `template/${template}`;
}
