import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import '@/components/paper/PaperPane.css';
import { SavedList } from '@/components/library/SavedList';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useItem } from '@/components/useItem';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { catalogueItem } from '@/utils/browser/storage';
import { parseAddress } from '@/utils/paper/paper-address';
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
  const catalogue = useItem(catalogueItem) ?? [];
  const page = url === undefined ? undefined : parseAddress(url);
  return (
    <div className="pane">
      <Empty title={t('panel.noPaper')} hint={t('panel.noPaperHint')}>
        {page && (
          <Button kind="primary" icon={<BookOpenText />} onClick={() => onOpen(page)}>
            {t('panel.readPage')}
          </Button>
        )}
        <AddressForm onOpen={onOpen} />
        <Button onClick={() => void openTab('https://huggingface.co/papers')}>{t('panel.goHuggingFace')}</Button>
      </Empty>
      {catalogue.length > 0 && (
        <section>
          <div className="recent-head">
            <h2>{t('panel.recent')}</h2>
            {catalogue.length > SHOWN && <Button onClick={() => void openLibrary()}>{t('panel.allSaved')}</Button>}
          </div>
          <SavedList entries={catalogue.slice(0, SHOWN)} onOpen={(key) => void openLibrary(`paper/${key}`)} />
        </section>
      )}
    </div>
  );
}
