import { type FocusEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** In milliseconds: a pointer that only passes opens nothing, and one on its way to the card loses nothing. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 200;

export interface Peek {
  /** What is explained. */
  element: HTMLElement;
  /** Stays when the pointer leaves. */
  isPinned: boolean;
  /** The focus is in the card. */
  isEntered: boolean;
}

/** Which of several elements is being explained: the one that is pointed at, has the focus or was pressed. */
export function usePeek() {
  const [peek, setPeek] = useState<Peek>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isPressing = useRef(false);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => hold, [hold]);

  const open = useCallback(
    (element: HTMLElement, how: Partial<Peek> = {}) => {
      hold();
      setPeek({ element, isPinned: false, isEntered: false, ...how });
    },
    [hold],
  );
  const close = useCallback(() => {
    hold();
    setPeek(undefined);
  }, [hold]);
  const leave = useCallback(() => {
    hold();
    timer.current = setTimeout(() => setPeek((now) => (now?.isPinned || now?.isEntered ? now : undefined)), CLOSE_AFTER);
  }, [hold]);

  const handlers = useMemo(
    () => ({
      onPointerEnter({ pointerType, currentTarget }: PointerEvent<HTMLElement>) {
        if (pointerType === 'touch') return;
        hold();
        timer.current = setTimeout(() => setPeek((now) => opened(now, currentTarget)), OPEN_AFTER);
      },
      onPointerLeave({ pointerType }: PointerEvent) {
        if (pointerType !== 'touch') leave();
      },
      onPointerDown() {
        isPressing.current = true;
        const release = () => {
          isPressing.current = false;
        };
        window.addEventListener('pointerup', release, { once: true });
        window.addEventListener('pointercancel', release, { once: true });
      },
      onFocus({ currentTarget }: FocusEvent<HTMLElement>) {
        // A press brings the focus as well; what it means is for the click to say.
        if (!isPressing.current) open(currentTarget);
      },
      onBlur({ relatedTarget }: FocusEvent) {
        if (!(relatedTarget instanceof Element && relatedTarget.closest('.peek'))) leave();
      },
    }),
    [hold, leave, open],
  );
  return { peek, open, close, leave, hold, handlers };
}

/** A card that was asked for does not change because the pointer passes something else. */
function opened(now: Peek | undefined, element: HTMLElement): Peek {
  return now?.isPinned || now?.isEntered || now?.element === element ? now : { element, isPinned: false, isEntered: false };
}
