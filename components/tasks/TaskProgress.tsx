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
}

/** What a running task is doing, for how long, and how to stop it; while it stands there, the worker's death is noticed. */
export function TaskProgress({ startedAt, children, stopLabel, onStop }: TaskProgressProps) {
  const { t } = useTranslation();
  useEffect(watchWorker, []);
  const seconds = useSeconds(startedAt);
  return (
    <div className="progress">
      <span className="progress-mark" aria-hidden="true" />
      {children}
      <span className="muted tabular">{t('progress.seconds', { seconds })}</span>
      <Button onClick={onStop} icon={<Square />}>
        {stopLabel}
      </Button>
    </div>
  );
}
