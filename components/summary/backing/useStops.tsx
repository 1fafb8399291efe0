import { type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPassage } from '@/utils/browser/open-passage';
import { isAlarming } from '@/utils/summary/check/shown-verdict';
import type { Stop } from './marks-in';
import type { Place } from './place';
import { StopCard } from './StopCard';
import { usePeek } from './usePeek';

type StopProps = ComponentProps<'span'> & ComponentProps<'a'> & { 'data-stop': number };

interface Stops {
  /** For the element of the stop with this index. */
  stopProps(index: number): StopProps;
  /** The card of the stop that is being explained. */
  card: ReactNode;
}

/**
 * The stops of one text as one tab stop, for a page has a hundred of them: the first number in doubt, else the first of all. From there the arrow
 * keys go from one to the next, down into its card; Escape comes back.
 */
export function useStops(stops: readonly Stop[], place: (id: string) => Place): Stops {
  const { t } = useTranslation();
  const { peek, open, close, leave, hold, handlers } = usePeek();
  const [active, setActive] = useState<number>();
  const touched = useRef(false);
  const tabStop = active !== undefined && active < stops.length ? active : firstTabStop(stops);
  const openIndex = peek && Number(peek.element.dataset.stop);

  const press = useCallback(
    (event: MouseEvent<HTMLElement>, index: number) => {
      const stop = stops[index];
      const url = stop?.kind === 'passage' ? place(stop.id).url : undefined;
      if (url !== undefined && (event.metaKey || event.ctrlKey || event.shiftKey)) return;
      event.preventDefault();
      // A finger points at nothing before it presses: the first thing it gets is the passage.
      if (url !== undefined && !touched.current) void openPassage(url);
      else open(event.currentTarget, { isPinned: true, isEntered: event.detail === 0 });
    },
    [stops, place, open],
  );

  const stopProps = useCallback(
    (index: number): StopProps => ({
      'data-stop': index,
      tabIndex: index === tabStop ? 0 : -1,
      'aria-expanded': index === openIndex,
      'aria-description': index === tabStop && stops.length > 1 ? t('check.keys') : undefined,
      ...handlers,
      onPointerDown: ({ pointerType }) => {
        touched.current = pointerType === 'touch';
        handlers.onPointerDown();
      },
      onFocus: (event) => {
        setActive(index);
        handlers.onFocus(event);
      },
      onClick: (event) => {
        press(event, index);
        touched.current = false;
      },
      onKeyDown: (event) => goOn(event, (element) => open(element, { isPinned: true, isEntered: true })),
    }),
    [tabStop, openIndex, stops.length, t, handlers, press, open],
  );

  const stop = openIndex === undefined ? undefined : stops[openIndex];
  const card = peek && stop && (
    <StopCard key={openIndex} stop={stop} place={place} peek={peek} onPointerEnter={hold} onPointerLeave={leave} onClose={close} />
  );
  return { stopProps, card };
}

function firstTabStop(stops: readonly Stop[]): number {
  const alarming = stops.findIndex((stop) => stop.kind === 'number' && isAlarming(stop.number.verdict));
  return Math.max(0, alarming);
}

/** To the next stop, or down into the card of this one. */
function goOn(event: KeyboardEvent<HTMLElement>, enter: (element: HTMLElement) => void): void {
  const next = neighbour(event);
  if (next) next.focus();
  else if (event.key === 'ArrowDown') enter(event.currentTarget);
  else return;
  event.preventDefault();
}

/** The stop that an arrow key goes to, within the same text. */
function neighbour({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const all = [...(currentTarget.closest('.backed')?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const here = all.indexOf(currentTarget);
  switch (key) {
    case 'ArrowRight':
      return all[here + 1];
    case 'ArrowLeft':
      return all[here - 1];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
