import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListMemory, newListMemory } from '@/components/lists/list-memory';
import { UntoldList } from '@/components/lists/UntoldList';
import { loadLater } from '@/components/load-later';
import { PaperPane } from '@/components/paper/PaperPane';
import type { ActiveTab } from '@/utils/browser/active-tab';
import { parseAddress } from '@/utils/paper/paper-address';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { NoPaper } from './NoPaper';
import type { Scene } from './what-to-show';

const useLists = loadLater(() => import('@/components/lists/ListView'));

interface TabViewProps {
  tab: ActiveTab;
  /** Absent until it is known. */
  scene: Scene | undefined;
  open(paper: PaperRef): void;
  goBack(): void;
}

/** What the panel shows under its bar. */
export function TabView({ tab, scene, open, goBack }: TabViewProps) {
  const { t } = useTranslation();
  const lists = useLists(scene?.shown.kind === 'list');
  const memories = useRef(new Map<string, ListMemory>());
  const isFromRow = useRef(false);
  const lastShown = useRef<{ tab: number; key: string }>(undefined);
  if (scene === undefined) return null;
  const { shown, list } = scene;
  const openFromList = (paper: PaperRef) => {
    isFromRow.current = true;
    open(paper);
  };
  switch (shown.kind) {
    case 'list': {
      const memory = memoryOf(memories.current, shown.page.tabUrl);
      const last = lastShown.current?.tab === tab.id ? lastShown.current.key : undefined;
      lastShown.current = undefined;
      // The paper may have been gone to by other ways than its row.
      if (last !== undefined && memory.left?.key !== last) memory.left = { key: last, top: window.innerHeight / 3 };
      if (lists === undefined) return null;
      return <lists.ListView key={shown.page.tabUrl} page={shown.page} memory={memory} onOpen={({ paper }) => openFromList(paper)} />;
    }
    case 'untold':
      return <UntoldList tabId={tab.id} />;
    case 'none':
      return <NoPaper url={tab.url} onOpen={open} />;
    case 'paper': {
      const { paper, listed, isFocused } = shown;
      lastShown.current = { tab: tab.id, key: paperKey(paper) };
      const tabTitle = isShownIn(tab, paper) ? tab.title : undefined;
      return (
        <>
          {isFocused && (
            <BackButton label={t(list === undefined ? 'panel.back' : 'panel.backToList')} isFromRow={isFromRow} onBack={goBack} />
          )}
          <PaperPane key={paperKey(paper)} paper={paper} tabTitle={tabTitle} listed={listed} />
        </>
      );
    }
  }
}

function memoryOf(memories: Map<string, ListMemory>, tabUrl: string): ListMemory {
  const memory = memories.get(tabUrl) ?? newListMemory();
  memories.set(tabUrl, memory);
  return memory;
}

interface BackButtonProps {
  label: string;
  /** The row that had the focus has just gone. */
  isFromRow: { current: boolean };
  onBack(): void;
}

function BackButton({ label, isFromRow, onBack }: BackButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isFromRow.current) return;
    isFromRow.current = false;
    window.scrollTo(0, 0);
    button.current?.focus({ preventScroll: true });
  }, [isFromRow]);
  return (
    <button ref={button} type="button" className="panel-back" onClick={onBack}>
      <ArrowLeft aria-hidden="true" />
      {label}
    </button>
  );
}

/** Only then is the tab's title the paper's. */
function isShownIn(tab: ActiveTab, paper: PaperRef): boolean {
  const shown = tab.url === undefined ? undefined : parseAddress(tab.url);
  return shown !== undefined && paperKey(shown) === paperKey(paper);
}
