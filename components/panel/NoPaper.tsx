import { BookOpenText, FileText, List, MousePointerClick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import '@/components/paper/PaperPane.css';
import { SavedList } from '@/components/library/SavedList';
import { QueueState } from '@/components/lists/QueueState';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useItem } from '@/components/useItem';
import { newestItem } from '@/utils/browser/library/catalogue';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { NO_PAPERS } from '@/utils/library/catalogue/newest';
import { parseAddress, parsePaperKey } from '@/utils/paper/paper-address';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { AddressForm } from './AddressForm';

const SHOWN = 5;

interface NoPaperProps {
  /** The tab's address, where the browser lets us see it. */
  url: string | undefined;
  onOpen(paper: PaperRef): void;
}

/** The tab shows no paper that we know: where to find one, how to read any other page, and what was read last. */
export function NoPaper({ url, onOpen }: NoPaperProps) {
  const { t } = useTranslation();
  const newest = useItem(newestItem) ?? NO_PAPERS;
  const page = url === undefined ? undefined : parseAddress(url);
  const openSaved = (key: string) => {
    const paper = parsePaperKey(key);
    if (paper !== undefined) onOpen(paper);
  };
  return (
    <div className="pane">
      <QueueState titleOf={() => undefined} />
      <Empty title={t('panel.noPaper')} hint={t('panel.noPaperHint')}>
        <Ways />
        {page && (
          <Button kind="primary" icon={<BookOpenText />} onClick={() => onOpen(page)}>
            {t('panel.readPage')}
          </Button>
        )}
        <Button onClick={() => act(openTab('https://huggingface.co/papers'))}>{t('panel.goHuggingFace')}</Button>
        <p className="or-address">{t('panel.orAddress')}</p>
        <AddressForm onOpen={onOpen} />
      </Empty>
      {newest.count > 0 && (
        <section>
          <div className="recent-head">
            <h2>{t('panel.recent')}</h2>
            {newest.count > SHOWN && <Button onClick={() => act(openLibrary())}>{t('panel.allSaved')}</Button>}
          </div>
          <SavedList entries={newest.entries.slice(0, SHOWN)} onOpen={openSaved} />
        </section>
      )}
    </div>
  );
}

/** From where the panel can be used. */
function Ways() {
  const { t } = useTranslation();
  return (
    <ul className="ways">
      <li>
        <List aria-hidden="true" />
        {t('panel.openList')}
      </li>
      <li>
        <FileText aria-hidden="true" />
        {t('panel.openPaper')}
      </li>
      <li>
        <MousePointerClick aria-hidden="true" />
        {t('panel.openOther')}
      </li>
    </ul>
  );
}
