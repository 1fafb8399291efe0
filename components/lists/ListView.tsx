import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadLater } from '@/components/load-later';
import { type ProfileInUse, useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { requestHostAccess } from '@/utils/browser/host-access';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { openLibrary } from '@/utils/browser/pages';
import type { ShownPage } from '@/utils/browser/storage';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { arrange, isRead, startable } from './arrange';
import { EmptyList } from './EmptyList';
import { ListRows } from './ListRows';
import { ListTools } from './ListTools';
import type { ListMemory } from './list-memory';
import { QueueState } from './QueueState';
import { SummariseAll } from './SummariseAll';
import { useListTitle } from './useListTitle';
import { type ListedState, usePaperStates } from './usePaperStates';
import { useQueueKind } from './useQueueKind';
import './ListView.css';

const useDigestLine = loadLater(() => import('@/components/digest/panel/DigestLine'));

interface ListViewProps {
  page: ShownPage;
  /** The same object for the same list; it is written to. */
  memory: ListMemory;
  onOpen(listed: ListedPaper): void;
}

/** The papers of a list page: how far each is, and a way to have all of them summarised. */
export function ListView({ page, memory, onOpen }: ListViewProps) {
  const papers = useMemo(() => onceEach(page.papers), [page]);
  const keys = useMemo(() => papers.map(({ paper }) => paperKey(paper)), [papers]);
  const states = usePaperStates(keys) ?? memory.states;
  const inUse = useProfile();
  if (states === undefined || inUse === undefined) return null;
  if (papers.length === 0) return <EmptyList page={page} />;
  return <KnownList page={page} papers={papers} states={states} inUse={inUse} memory={memory} onOpen={onOpen} />;
}

/** arXiv's lists name a paper again under each of its categories. */
function onceEach(papers: readonly ListedPaper[]): ListedPaper[] {
  return [...new Map(papers.map((listed) => [paperKey(listed.paper), listed])).values()];
}

interface KnownListProps extends ListViewProps {
  papers: readonly ListedPaper[];
  states: ReadonlyMap<string, ListedState>;
  inUse: ProfileInUse;
}

function KnownList({ page, papers, states, inUse, memory, onOpen }: KnownListProps) {
  const { t } = useTranslation();
  const { title, site } = useListTitle(page);
  const line = useDigestLine();
  const [filter, setFilter] = useState(memory.filter);
  const [order, setOrder] = useState(memory.order);
  Object.assign(memory, { filter, order, states });
  const { profile, problem, lacksAccess } = inUse;
  const missing = lacksAccess ? profile?.baseUrl : undefined;
  const summarise = useCallback(
    (paper: ListedPaper['paper']) => {
      // In this very click: afterwards the browser would refuse to ask.
      if (missing !== undefined) void requestHostAccess(missing);
      act(askTwice(() => sendMessage('summarise', { paper })));
    },
    [missing],
  );
  const queueKind = useQueueKind();
  const titleOf = (key: string) => papers.find(({ paper }) => paperKey(paper) === key)?.title;
  const read = papers.filter(({ paper }) => isRead(states.get(paperKey(paper))?.state)).length;
  const shown = arrange(papers, states, filter, order);
  const toStart = startable(papers, states).map(({ paper }) => paper);
  return (
    <div className="pane list-view">
      <header className="list-head">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="muted">
          {site} · {t('list.count', { count: papers.length, read })}
        </p>
      </header>
      <div className="digest-place">{line && <line.DigestLine page={page} />}</div>
      <QueueState titleOf={titleOf} />
      {problem === undefined && toStart.length > 0 && queueKind !== 'held' && (
        <SummariseAll papers={toStart} inUse={inUse} isMore={queueKind === 'going'} />
      )}
      {papers.every(({ paper }) => states.get(paperKey(paper))?.oneLine !== undefined) && <p className="muted">{t('list.allDone')}</p>}
      {problem !== undefined && (
        <Button kind="primary" onClick={() => act(openLibrary(profile ? 'settings' : 'welcome'))}>
          {t('list.setUp')}
        </Button>
      )}
      <ListTools
        filter={filter}
        onFilter={setFilter}
        count={papers.length}
        read={read}
        order={papers.some(({ upvotes }) => upvotes !== undefined) ? order : undefined}
        onOrder={setOrder}
      />
      {shown.length === 0 && <p className="muted">{t(filter === 'read' ? 'list.noneRead' : 'list.noneUnread')}</p>}
      <ListRows
        papers={shown}
        states={states}
        memory={memory}
        onSummarise={problem === undefined ? summarise : undefined}
        onOpen={onOpen}
      />
    </div>
  );
}
