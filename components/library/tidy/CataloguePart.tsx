import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import type { Mended } from '@/utils/browser/library/mend-catalogue';
import { mendLibrary } from '@/utils/browser/library/mend-library';

/** Whether the list and what is kept agree. */
export function CataloguePart() {
  const { t } = useTranslation();
  const [mended, setMended] = useState<Mended>();
  const isInOrder = mended !== undefined && mended.added + mended.dropped + mended.removed === 0;
  return (
    <section className="page-part" aria-labelledby="tidy-catalogue">
      <h2 id="tidy-catalogue">{t('tidy.catalogue')}</h2>
      <p className="muted small">{t('tidy.catalogueHint')}</p>
      <p role="status">{mended && (isInOrder ? t('tidy.inOrder') : t('tidy.mended', { ...mended }))}</p>
      <div className="page-actions">
        <Button onClick={() => act(mendLibrary().then(setMended))}>{t('tidy.mend')}</Button>
      </div>
    </section>
  );
}
