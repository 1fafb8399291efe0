import { LibraryBig, Settings as SettingsIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PaperPane } from '@/components/paper/PaperPane';
import { Bar } from '@/components/ui/Bar';
import { IconButton } from '@/components/ui/IconButton';
import { useItem } from '@/components/useItem';
import { openLibrary } from '@/utils/browser/pages';
import { focusItem } from '@/utils/browser/storage';
import { identifyPaper } from '@/utils/paper/identify-page';
import { paperKey } from '@/utils/paper/paper-ref';
import { NoPaper } from './NoPaper';
import { useActiveTab } from './useActiveTab';
import './Panel.css';

/** The side panel: follows the active tab and shows its paper, or the paper of a list that was clicked there. */
export function Panel() {
  const { t } = useTranslation();
  const tab = useActiveTab();
  const focus = useItem(focusItem(String(tab?.id)));
  const focused = focus && tab?.url?.split('#')[0] === focus.tabUrl ? focus.paper : undefined;
  const ofTab = tab?.url === undefined ? undefined : identifyPaper(tab.url);
  const paper = focused ?? ofTab;
  return (
    <div className="panel">
      <Bar>
        <IconButton label={t('panel.library')} icon={<LibraryBig />} onClick={() => void openLibrary()} />
        <IconButton label={t('panel.settings')} icon={<SettingsIcon />} onClick={() => void openLibrary('settings')} />
      </Bar>
      <main>
        {paper ? <PaperPane key={paperKey(paper)} paper={paper} tabTitle={ofTab ? tab?.title : undefined} /> : tab && <NoPaper />}
      </main>
    </div>
  );
}
