import { useCallback } from 'react';
import { forgetJob } from '@/utils/browser/job-store';
import { sendMessage } from '@/utils/browser/messages';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { FailedPaper } from './FailedPaper';
import { IdlePaper } from './IdlePaper';
import { KeptPaper } from './KeptPaper';
import { RunningPaper } from './RunningPaper';
import { UnreadablePaper } from './UnreadablePaper';
import { UnsavedPaper } from './UnsavedPaper';
import { usePaperView } from './usePaperView';
import './PaperPane.css';

interface PaperPaneProps {
  paper: PaperRef;
  /** What the tab calls the page, shown until the paper itself has been read. */
  tabTitle?: string;
}

/** One paper, in whichever state it is. */
export function PaperPane({ paper, tabTitle }: PaperPaneProps) {
  const key = paperKey(paper);
  const view = usePaperView(key);
  const summarise = useCallback(() => void sendMessage('summarise', { paper }), [paper]);
  const summariseAnew = () => void sendMessage('summarise', { paper, isAnew: true });
  const dismiss = () => void forgetJob(key);
  switch (view.status) {
    case 'loading':
      return null;
    case 'idle':
      return <IdlePaper paper={paper} tabTitle={tabTitle} onSummarise={summarise} />;
    case 'running':
      return <RunningPaper job={view.job} tabTitle={tabTitle} onStop={() => void sendMessage('stop', paper)} />;
    case 'failed':
      return (
        <FailedPaper
          job={view.job}
          tabTitle={tabTitle}
          hasSaved={view.saved !== null}
          onRetry={summarise}
          onRetryAnew={summariseAnew}
          onDismiss={dismiss}
        />
      );
    case 'unsaved':
      return <UnsavedPaper paper={paper} saved={view.saved} failure={view.failure} onDismiss={dismiss} />;
    case 'unreadable':
      return <UnreadablePaper paper={paper} tabTitle={tabTitle} failure={view.failure} onSummarise={summarise} />;
    case 'done':
      return <KeptPaper asked={paper} saved={view.saved} onRedo={summariseAnew} />;
  }
}
