import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { reloadTab } from '@/utils/browser/pages';
import '@/components/paper/PaperPane.css';
import './ListView.css';

/** The tab shows a list, of which its page has told nothing. It shows after a moment, for most pages are only a little slow. */
export function UntoldList({ tabId }: { tabId: number }) {
  const { t } = useTranslation();
  return (
    <div className="pane list-untold">
      <Empty title={t('list.untold')} hint={t('list.untoldHint')}>
        <Button icon={<RotateCcw />} onClick={() => act(reloadTab(tabId))}>
          {t('list.reload')}
        </Button>
      </Empty>
    </div>
  );
}
