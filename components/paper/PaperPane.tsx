import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadLater } from '@/components/load-later';
import { ReadingMemory } from '@/components/summary/sections/ReadingMemory';
import { act } from '@/components/toast/toasts';
import { Announcement } from '@/components/ui/Announcement';
import { forgetJob } from '@/utils/browser/job-store';
import { sendMessage } from '@/utils/browser/messages';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Choice } from '@/utils/summary/summary';
import { IdlePaper } from './IdlePaper';
import { KeptPaper } from './KeptPaper';
import { type PaperView, usePaperView } from './usePaperView';
import './PaperPane.css';

/** What most papers are not in when they are first looked at. */
const useOtherStates = loadLater(() => import('./other-states'));

interface PaperPaneProps {
  paper: PaperRef;
  /** What a page says of it, shown until the paper itself has been read. */
  listed?: ListedPaper;
  /** What the tab calls the page, where nothing better is known. */
  tabTitle?: string;
}

/** One paper, in whichever state it is. */
export function PaperPane(props: PaperPaneProps) {
  const { t } = useTranslation();
  const view = usePaperView(paperKey(props.paper));
  return (
    <ReadingMemory>
      <PaperIn view={view} {...props} />
      <Announcement
        isBusy={view.status === 'running'}
        hasFailed={view.status === 'failed'}
        started={t('progress.started')}
        finished={t('progress.finished')}
      />
    </ReadingMemory>
  );
}

function PaperIn({ view, paper, listed, tabTitle }: PaperPaneProps & { view: PaperView }) {
  const summarise = useCallback(() => act(sendMessage('summarise', { paper })), [paper]);
  const summariseAnew = (choice?: Choice) => act(sendMessage('summarise', { paper, isAnew: true, choice }));
  const dismiss = () => act(forgetJob(paperKey(paper)));
  // Whoever saw a summary being written goes on reading it where they are.
  const watched = useRef<number>(undefined);
  if (view.status === 'running') watched.current = view.job.startedAt;
  const known = { listed, tabTitle };
  const others = useOtherStates(!(['loading', 'idle', 'done'] as const).some((each) => each === view.status));
  switch (view.status) {
    case 'loading':
      return null;
    case 'idle':
      return <IdlePaper paper={paper} {...known} onSummarise={summarise} />;
    case 'running':
      return others && <others.RunningPaper job={view.job} {...known} onStop={() => act(sendMessage('stop', paper))} />;
    case 'failed':
      return (
        others && (
          <others.FailedPaper
            job={view.job}
            {...known}
            hasSaved={view.saved !== null}
            onRetry={summarise}
            onRetryAnew={() => summariseAnew()}
            onDismiss={dismiss}
          />
        )
      );
    case 'unsaved':
      return (
        others && <others.UnsavedPaper paper={paper} saved={view.saved} failure={view.failure} onRedo={summariseAnew} onDismiss={dismiss} />
      );
    case 'unreadable':
      return others && <others.UnreadablePaper paper={paper} {...known} failure={view.failure} onSummarise={summarise} />;
    case 'done':
      return (
        <KeptPaper
          asked={paper}
          saved={view.saved}
          isAsWritten={view.saved.summaries[0].made.startedAt === watched.current}
          onRedo={summariseAnew}
        />
      );
  }
}
