import { useEffect, useRef, useState } from 'react';
import './Announcement.css';

interface AnnouncementProps {
  isBusy: boolean;
  /** A failure speaks for itself. */
  hasFailed: boolean;
  started: string;
  finished: string;
}

/** A screen reader hears that work began and that it ended, and not every word between. */
export function Announcement({ isBusy, hasFailed, started, finished }: AnnouncementProps) {
  const [text, setText] = useState('');
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current !== isBusy) setText(isBusy ? started : hasFailed ? '' : finished);
    wasBusy.current = isBusy;
  }, [isBusy, hasFailed, started, finished]);
  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}
