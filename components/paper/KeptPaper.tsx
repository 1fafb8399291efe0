import { useEffect, useRef, useState } from 'react';
import { useFirstPaint } from '@/components/first-paint';
import { useKeys } from '@/components/keys/useKeys';
import { Note } from '@/components/own/Note';
import { QuestionBox } from '@/components/questions/QuestionBox';
import { Questions } from '@/components/questions/Questions';
import { useQuestions } from '@/components/questions/useQuestions';
import { useNumberTour } from '@/components/summary/views/useNumberTour';
import { useViewKeys } from '@/components/summary/views/useViewKeys';
import { act } from '@/components/toast/toasts';
import { shownSummary, summaryOfAsked } from '@/components/versions/shown-summary';
import { VersionBar } from '@/components/versions/VersionBar';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { noteRead } from '@/utils/browser/own-marks';
import { askedVersion, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { unreadVersion } from '@/utils/summary/saved-paper';
import type { Choice, SavedPaper, Summary } from '@/utils/summary/summary';
import { ActionBar } from './ActionBar';
import { DonePaper } from './DonePaper';
import { ImportedBar } from './ImportedBar';

interface KeptPaperProps {
  /** The paper of the tab or the library's entry; it may name another version than those that were read. */
  asked: PaperRef;
  saved: SavedPaper;
  /** The person saw its newest summary being written. */
  isAsWritten: boolean;
  onRedo(choice?: Choice): void;
}

/** Everything that is kept of a paper: one of its summaries, which ones there are, and what the person wrote and asked about it. */
export function KeptPaper({ asked, saved, isAsWritten, onRedo }: KeptPaperProps) {
  const key = paperKey(asked);
  const [chosen, setChosen] = useState<number>();
  const isPainted = useFirstPaint();
  useVersionLook(asked, isPainted);
  useReadNote(key, isPainted && saved.own.readAt === undefined);
  const shown = shownSummary(saved, chosen);
  const newest = newestOf(asked);
  return (
    <>
      <VersionBar
        paperKey={key}
        saved={saved}
        asked={askedVersion(asked)}
        shown={shown}
        onChoose={setChosen}
        onRedo={() => act(sendMessage('summarise', { paper: newest, isAnew: true }))}
      />
      {shown.imported && (
        <ImportedBar summary={shown} imported={shown.imported} isNewest={shown === saved.summaries[0]} onRedo={() => onRedo()} />
      )}
      <ShownSummary key={shown.made.startedAt} asked={asked} summary={shown} saved={saved} isAsWritten={isAsWritten} onRedo={onRedo} />
    </>
  );
}

function ShownSummary({ asked, summary, saved, isAsWritten, onRedo }: KeptPaperProps & { summary: Summary }) {
  const key = paperKey(asked);
  const isPainted = useFirstPaint();
  const tour = useNumberTour(summary);
  useViewKeys(tour);
  const questions = useQuestions(asked, saved.exchanges);
  const [hasNote, setHasNote] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  const version = askedVersion(asked);
  // The bar above says it better: arXiv has a newer one, or the open version has a summary of its own.
  const isTold = unreadVersion(saved, summary) !== undefined || summaryOfAsked(saved, summary, version) !== undefined;
  useEffect(() => {
    if (hasNote) focusIn(note.current);
  }, [hasNote]);
  useKeys({ ask: questions?.ask ? () => questions.box.current?.focus() : undefined });
  const openNote = () => {
    setHasNote(true);
    focusIn(note.current);
  };
  return (
    <>
      <DonePaper asked={isTold ? newestOf(asked) : asked} summary={summary} saved={saved} tour={tour} isAsWritten={isAsWritten} />
      {isPainted && (
        <>
          <div ref={note}>{(hasNote || saved.own.note) && <Note paperKey={key} note={saved.own.note ?? ''} />}</div>
          <Questions desk={questions} saved={saved} summary={summary} />
          <footer className="foot">
            <ActionBar summary={summary} saved={saved} view={tour.view} onRedo={onRedo} onNote={openNote} />
            <QuestionBox desk={questions} />
          </footer>
        </>
      )}
    </>
  );
}

/** Once it is there. */
function focusIn(part: HTMLElement | null): void {
  const field = part?.querySelector('textarea');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Without the version that the tab names. */
function newestOf(paper: PaperRef): PaperRef {
  return paper.source === 'arxiv' ? { source: 'arxiv', arxivId: paper.arxivId } : paper;
}

/** Notes that a summary has been open, once the page is really seen. */
function useReadNote(key: string, isUnread: boolean): void {
  useEffect(() => {
    if (!isUnread) return;
    const note = () => {
      if (document.visibilityState === 'visible') act(noteRead([key], Date.now()));
    };
    note();
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, [key, isUnread]);
}

/** Lets the worker look, each time a summary comes into sight, whether arXiv has gone on. */
function useVersionLook(paper: PaperRef, isPainted: boolean): void {
  const arxivId = paper.source === 'arxiv' ? paper.arxivId : undefined;
  useEffect(() => {
    if (arxivId === undefined || !isPainted) return;
    // Nobody asked for it, and what can be done about it the worker does.
    void Promise.allSettled([askTwice(() => sendMessage('lookForNewVersion', { source: 'arxiv', arxivId }))]);
  }, [arxivId, isPainted]);
}
