import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import { Button } from './Button';
import { useNextFocus } from './useNextFocus';

/** So many are looked through at once; thousands would hold the page up. */
const STEP = 100;

interface ShownPart<Each> {
  shown: readonly Each[];
  /** What brings the next of them; nothing where all are shown. */
  more: ReactNode;
}

/** The first of a long list of rows with buttons, and the way to the others. */
export function useShownPart<Each>(all: readonly Each[]): ShownPart<Each> {
  const [most, setMost] = useState(STEP);
  const left = all.length - most;
  return { shown: all.slice(0, most), more: left > 0 && <ShowMore left={left} onShow={() => setMost(most + STEP)} /> };
}

function ShowMore({ left, onShow }: { left: number; onShow(): void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useNextFocus(button, 'main', '.page-list button');
  return (
    <Button ref={button} onClick={onShow}>
      {t('library.showMore', { more: number(Math.min(STEP, left)), left: number(left) })}
    </Button>
  );
}
