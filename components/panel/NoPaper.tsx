import { useTranslation } from 'react-i18next';
import '@/components/paper/PaperPane.css';
import { SavedList } from '@/components/library/SavedList';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useItem } from '@/components/useItem';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { catalogueItem } from '@/utils/browser/storage';

const SHOWN = 5;

/** The tab shows no paper: where to find one, and what was read last. */
export function NoPaper() {
  const { t } = useTranslation();
  const catalogue = useItem(catalogueItem) ?? [];
  return (
    <div className="pane">
      <Empty title={t('panel.noPaper')} hint={t('panel.noPaperHint')}>
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
