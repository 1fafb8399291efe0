import { LibraryBig, List, Pin, PinOff, Settings as SettingsIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DigestRunsPlace } from '@/components/digest/panel/DigestRunsPlace';
import { CommandedCopy } from '@/components/keys/CommandedCopy';
import { useKeys } from '@/components/keys/useKeys';
import { act } from '@/components/toast/toasts';
import { Bar } from '@/components/ui/Bar';
import { IconButton } from '@/components/ui/IconButton';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { usePageTitle } from '@/components/usePageTitle';
import type { ActiveTab } from '@/utils/browser/active-tab';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { stepPaperHere } from '@/utils/browser/step-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';
import { PinnedLine } from './PinnedLine';
import { TabView } from './TabView';
import { useActiveTab } from './useActiveTab';
import { useScene } from './useScene';
import './Panel.css';

/** The side panel: follows the active tab and shows its paper or its list, or the paper that was asked for there. */
export function Panel() {
  const tab = useActiveTab();
  usePageTitle();
  return tab ? <PanelOf tab={tab} /> : <PanelFrame />;
}

/** The bar with its doors, and what stands under it. */
function PanelFrame({ doors, pin, children }: { doors?: ReactNode; pin?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  useKeys({
    nextPaper: () => act(stepPaperHere(1)),
    previousPaper: () => act(stepPaperHere(-1)),
    library: () => act(openLibrary()),
    settings: () => act(openLibrary('settings')),
  });
  return (
    <div className="panel">
      <Bar>
        {doors}
        <IconButton label={t('panel.library')} icon={<LibraryBig />} action="library" onClick={() => act(openLibrary())} />
        {pin}
        <IconButton label={t('panel.settings')} icon={<SettingsIcon />} action="settings" onClick={() => act(openLibrary('settings'))} />
      </Bar>
      <main>
        <TroubleBanner />
        <DigestRunsPlace />
        {children}
      </main>
      <CommandedCopy />
    </div>
  );
}

function PanelOf({ tab }: { tab: ActiveTab }) {
  const { scene, pinned, setPin, ...actions } = useScene(tab);
  const shown = scene?.shown;
  const paper = shown?.kind === 'paper' ? shown.paper : undefined;
  const count = scene?.list?.papers.length ?? 0;
  useKeys({
    pin: pinned ? () => setPin(null) : paper && (() => setPin(paper)),
    showList: count > 0 ? actions.toggleList : undefined,
    openPaper: paper && (() => act(openTab(paperPage(paper)))),
  });
  return (
    <PanelFrame
      doors={count > 0 && <ListDoor count={count} isOpen={shown?.kind === 'list'} onToggle={actions.toggleList} />}
      pin={<PinDoor shown={paper} pinned={pinned} onPin={setPin} />}
    >
      {pinned && <PinnedLine tab={tab} other={scene?.other} onUnpin={() => setPin(null)} onShow={setPin} />}
      <TabView tab={tab} scene={scene} {...actions} />
    </PanelFrame>
  );
}

function ListDoor({ count, isOpen, onToggle }: { count: number; isOpen: boolean; onToggle(): void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="list-door" aria-label={t('panel.listOf', { count })} aria-pressed={isOpen} onClick={onToggle}>
      <List aria-hidden="true" />
      <span className="list-door-name">{t('panel.list')}</span> {count}
    </button>
  );
}

interface PinDoorProps {
  shown: PaperRef | undefined;
  pinned: PaperRef | null;
  onPin(paper: PaperRef | null): void;
}

/** Nothing can be pinned where no paper is shown. */
function PinDoor({ shown, pinned, onPin }: PinDoorProps) {
  const { t } = useTranslation();
  if (pinned) return <IconButton label={t('panel.unpin')} icon={<PinOff />} action="pin" aria-pressed onClick={() => onPin(null)} />;
  if (shown === undefined) return null;
  return <IconButton label={t('panel.pin')} icon={<Pin />} action="pin" aria-pressed={false} onClick={() => onPin(shown)} />;
}
