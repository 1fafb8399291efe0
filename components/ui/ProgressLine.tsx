import { X } from 'lucide-react';
import { IconButton } from './IconButton';
import './ProgressLine.css';

interface ProgressLineProps {
  /** How far it is, in words: nobody wants each step read out. */
  text: string;
  done: number;
  all: number;
  /** Absent where it cannot be stopped. */
  stopLabel?: string;
  onStop?(): void;
}

/** How far a longer work is, in one line. */
export function ProgressLine({ text, done, all, stopLabel, onStop }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <progress aria-label={text} value={done} max={Math.max(1, all)} />
      <span>{text}</span>
      {stopLabel !== undefined && <IconButton label={stopLabel} icon={<X />} onClick={onStop} />}
    </div>
  );
}
