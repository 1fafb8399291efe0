import { Square } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useSeconds } from '@/components/useSeconds';
import { watchWorker } from '@/utils/browser/worker-watch';
import './TaskProgress.css';

interface TaskProgressProps {
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** What it is doing. */
  children: ReactNode;
  stopLabel: string;
  onStop(): void;
  /** How many parts of how many are finished. */
  parts?: { done: number; all: number };
  /** How much has been done. */
  note?: string;
}

/** What a running task is doing, for how long, and how to stop it; while it stands there, the worker's death is noticed. */
export function TaskProgress({ startedAt, children, stopLabel, onStop, parts, note }: TaskProgressProps) {
  const { t } = useTranslation();
  useEffect(watchWorker, []);
  const seconds = useSeconds(startedAt);
  const facts = [
    t('progress.seconds', { seconds }),
    ...(parts && parts.done > 0 ? [t('progress.parts', parts)] : []),
    ...(note ? [note] : []),
  ];
  return (
    <div className="progress">
      <span className="progress-mark" aria-hidden="true" />
      <p className="progress-what">{children}</p>
      <Button onClick={onStop} icon={<Square />}>
        {stopLabel}
      </Button>
      <p className="progress-facts">{facts.join(' · ')}</p>
      {parts && (
        <span className="progress-parts" aria-hidden="true">
          {Array.from({ length: parts.all }, (_, part) => (
            <i key={part} data-done={part < parts.done || undefined} />
          ))}
        </span>
      )}
    </div>
  );
}
