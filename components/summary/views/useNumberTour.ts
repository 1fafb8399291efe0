import { type RefObject, useEffect, useRef, useState } from 'react';
import { numberKey } from '@/components/summary/backing/NumberMark';
import { useFolding, useViewChoice } from '@/components/summary/sections/reading-context';
import type { CheckedNumber, Verdict } from '@/utils/summary/check/checked-number';
import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import { VIEWS } from '@/utils/summary/views';

/** One of the card's views, or `template/ID` for the sections of a template. */
export type ShownView = 'report' | 'five' | 'all' | 'one' | `template/${string}`;

export interface NumberTour {
  view: ShownView;
  /** All that there are, in the order of their tabs. */
  views: readonly ShownView[];
  /** By the person, and remembered. */
  choose(view: ShownView): void;
  /** Goes to the next number with this verdict, in whichever view it stands; after the last comes the first. */
  showNext(verdict: Verdict): void;
  /** Of the element that holds the views. */
  root: RefObject<HTMLDivElement | null>;
}

/** So long a section that is to come may take; a busy page needs more than the two that it takes mostly. */
const MOST_FRAMES = 20;

/** Leads through the numbers of a summary. */
export function useNumberTour(summary: Pick<Summary, 'numbers' | 'custom' | 'imported'> & { card?: Summary['card'] }): NumberTour {
  const { numbers = [], custom } = summary;
  const { view: remembered, setView: remember } = useViewChoice();
  const { setFolded } = useFolding();
  const views = viewsOf(custom);
  const [view, setView] = useState(() => viewFor(summary, views.find((each) => each === remembered) ?? 'report'));
  const [wanted, setWanted] = useState<CheckedNumber>();
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<CheckedNumber>(undefined);

  useEffect(() => {
    if (wanted === undefined) return;
    let [frames, isLastTry] = [0, false];
    // A tab that was just chosen shows its sections only after this effect, those further down a frame or two later.
    let frame = requestAnimationFrame(function look() {
      const mark = markOf(wanted, root.current);
      if (mark === undefined || mark.closest('section[hidden]')) {
        frames += 1;
        if (frames > MOST_FRAMES && isLastTry) {
          setWanted(undefined);
          return;
        }
        // A template shows its sections as they are today: one that it no longer has stands among all.
        if (frames > MOST_FRAMES) {
          [frames, isLastTry] = [0, true];
          setView('all');
        }
        frame = requestAnimationFrame(look);
        return;
      }
      const fold = mark.closest('[data-folded]')?.querySelector<HTMLElement>('[data-fold]')?.dataset.fold;
      if (fold !== undefined) {
        // Opened it comes back to here.
        setFolded([fold], false);
        return;
      }
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
      setWanted(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, setFolded]);

  const showNext = (verdict: Verdict) => {
    const such = numbers.filter((number) => number.verdict === verdict);
    const before = last.current === undefined ? -1 : such.indexOf(last.current);
    const next = such[(before + 1) % such.length];
    if (next === undefined) return;
    last.current = next;
    setView((now) => (isIn(now, next.section) ? now : viewOf(next.section, custom)));
    setWanted(next);
  };
  const choose = (chosen: ShownView) => {
    setView(chosen);
    remember(chosen);
  };
  return { view, views, choose, showNext, root };
}

function markOf(number: CheckedNumber, root: HTMLElement | null): HTMLElement | undefined {
  const marks = root?.querySelectorAll<HTMLElement>('[data-number]') ?? [];
  return [...marks].find((each) => each.dataset.number === numberKey(number));
}

/** A report has five of the ten fields: in a view of the other five next to nothing would stand. */
function viewFor({ card = {}, imported }: Parameters<typeof useNumberTour>[0], view: ShownView): ShownView {
  if (imported === undefined || (view !== 'report' && view !== 'five')) return view;
  const isHalf = (each: 'report' | 'five') => VIEWS[each].filter((key) => card[key] !== undefined).length > 2;
  return isHalf(view) ? view : ((['report', 'five'] as const).find(isHalf) ?? 'all');
}

/** A template's view that this paper does not have is none. */
function viewsOf(custom: Summary['custom']): ShownView[] {
  const templates = new Set(custom.map(({ template }) => `template/${template}` as const));
  return ['report', 'five', 'all', 'one', ...templates];
}

function isIn(view: ShownView, section: string): boolean {
  if (view === 'all') return !section.includes('/') || section.startsWith('extra/');
  if (view === 'one') return section === 'oneLine';
  if (view === 'report' || view === 'five') return section === 'oneLine' || VIEWS[view].some((key) => key === section);
  return section === 'oneLine' || section.startsWith(`${view.slice('template/'.length)}/`);
}

function viewOf(section: string, custom: Summary['custom']): ShownView {
  const template = custom.find((each) => section === customId(each))?.template;
  return template === undefined ? 'all' : `template/${template}`;
}
