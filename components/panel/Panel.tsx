import { ArrowLeft, LibraryBig, Settings as SettingsIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { Bar } from '@/components/ui/Bar';
import { IconButton } from '@/components/ui/IconButton';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { useItem } from '@/components/useItem';
import type { ActiveTab } from '@/utils/browser/active-tab';
import { openLibrary } from '@/utils/browser/pages';
import { focusItem } from '@/utils/browser/storage';
import { identifyPaper } from '@/utils/paper/identify-page';
import { parseAddress } from '@/utils/paper/paper-address';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { NoPaper } from './NoPaper';
import { useActiveTab } from './useActiveTab';
import './Panel.css';

/** The side panel: follows the active tab and shows its paper, or the paper that was asked for there. */
export function Panel() {
  const { t } = useTranslation();
  const tab = useActiveTab();
  return (
    <div className="panel">
      <Bar>
        <IconButton label={t('panel.library')} icon={<LibraryBig />} onClick={() => void openLibrary()} />
        <IconButton label={t('panel.settings')} icon={<SettingsIcon />} onClick={() => void openLibrary('settings')} />
      </Bar>
      <main>
        <TroubleBanner />
        {tab && <TabPaper key={tab.id} tab={tab} />}
      </main>
    </div>
  );
}

function TabPaper({ tab }: { tab: ActiveTab }) {
  const { t } = useTranslation();
  const item = focusItem(String(tab.id));
  const focus = useItem(item);
  // Where the browser does not tell the address, what was asked for there stays until it does.
  const tabUrl = tab.url?.split('#')[0] ?? '';
  const focused = focus?.tabUrl === tabUrl ? focus.paper : undefined;
  const ofTab = tab.url === undefined ? undefined : identifyPaper(tab.url);
  const paper = focused ?? ofTab;
  if (focus === undefined) return null;
  if (!paper) return <NoPaper url={tab.url} onOpen={(asked) => void item.setValue({ tabUrl, paper: asked })} />;
  return (
    <>
      {focused && (
        <button type="button" className="panel-back" onClick={() => void item.removeValue()}>
          <ArrowLeft aria-hidden="true" />
          {t('panel.back')}
        </button>
      )}
      <PaperPane key={paperKey(paper)} paper={paper} tabTitle={isShownIn(tab, paper) ? tab.title : undefined} />
    </>
  );
}

/** Only then is the tab's title the paper's. */
function isShownIn(tab: ActiveTab, paper: PaperRef): boolean {
  const shown = tab.url === undefined ? undefined : parseAddress(tab.url);
  return shown !== undefined && paperKey(shown) === paperKey(paper);
}
