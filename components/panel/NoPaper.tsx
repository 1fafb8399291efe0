import { useTranslation } from 'react-i18next';
import { SavedList } from '@/components/library/SavedList';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { openLibrary, openTab } from '@/utils/browser/pages';
import { catalogueItem } from '@/utils/browser/storage';

const SHOWN = 5;

/** The tab shows no paper: where to find one, and what was read last. */
export function NoPaper() {
  const { t } = useTranslation();
  const catalogue = useItem(catalogueItem, 'catalogue') ?? [];
  return (
    <div className="pane">
      <section className="empty">
        <h1>{t('panel.noPaper')}</h1>
        <p>{t('panel.noPaperHint')}</p>
        <Button onClick={() => void openTab('https://huggingface.co/papers')}>{t('panel.goHuggingFace')}</Button>
      </section>
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
