import { useEffect, useState } from 'react';
import { Questions } from '@/components/questions/Questions';
import { shownSummary, summaryOfAsked, unreadVersion } from '@/components/versions/shown-summary';
import { VersionBar } from '@/components/versions/VersionBar';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { askedVersion, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import { DonePaper } from './DonePaper';

interface KeptPaperProps {
  /** The paper of the tab or the library's entry; it may name another version than those that were read. */
  asked: PaperRef;
  saved: SavedPaper;
  onRedo(): void;
}

/** Everything that is kept of a paper: one of its summaries, which ones there are, and the questions about it. */
export function KeptPaper({ asked, saved, onRedo }: KeptPaperProps) {
  const key = paperKey(asked);
  const [chosen, setChosen] = useState<number>();
  useVersionLook(asked);
  const shown = shownSummary(saved, chosen);
  const newest = newestOf(asked);
  // The bar above says it better: arXiv has a newer one, or the open version has a summary of its own.
  const version = askedVersion(asked);
  const isTold = unreadVersion(saved, shown) !== undefined || summaryOfAsked(saved, shown, version) !== undefined;
  return (
    <>
      <VersionBar
        paperKey={key}
        saved={saved}
        asked={version}
        shown={shown}
        onChoose={setChosen}
        onRedo={() => void sendMessage('summarise', { paper: newest, isAnew: true })}
      />
      <DonePaper key={shown.made.startedAt} asked={isTold ? newest : asked} summary={shown} saved={saved} onRedo={onRedo} />
      <Questions key={key} paper={asked} saved={saved} summary={shown} />
    </>
  );
}

/** Without the version that the tab names. */
function newestOf(paper: PaperRef): PaperRef {
  return paper.source === 'arxiv' ? { source: 'arxiv', arxivId: paper.arxivId } : paper;
}

/** Lets the worker look, each time a summary comes into sight, whether arXiv has gone on. */
function useVersionLook(paper: PaperRef): void {
  const arxivId = paper.source === 'arxiv' ? paper.arxivId : undefined;
  useEffect(() => {
    if (arxivId === undefined) return;
    void askTwice(() => sendMessage('lookForNewVersion', { source: 'arxiv', arxivId }));
  }, [arxivId]);
}
