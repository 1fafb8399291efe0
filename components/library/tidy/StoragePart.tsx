import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { useFormat } from '@/components/useFormat';
import { STORED_KINDS, storageUse } from '@/utils/browser/library/storage-use';
import './StoragePart.css';

/** How much room everything takes. */
export function StoragePart() {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const [use, setUse] = useState<Awaited<ReturnType<typeof storageUse>>>();
  useEffect(() => act(storageUse().then(setUse)), []);
  const { kinds, cache } = use ?? {};
  const total = kinds && Object.values(kinds).reduce((sum, size) => sum + size, 0);
  return (
    <section className="page-part" aria-labelledby="tidy-storage">
      <h2 id="tidy-storage">{t('tidy.storage')}</h2>
      {use !== undefined && kinds === undefined && <p className="muted">{t('tidy.storageUntold')}</p>}
      {kinds && (
        <dl className="storage-use">
          {STORED_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{t(`tidy.kind.${kind}`)}</dt>
              <dd>{bytes(kinds[kind])}</dd>
            </div>
          ))}
          <div className="total">
            <dt>{t('tidy.total')}</dt>
            <dd>{bytes(total ?? 0)}</dd>
          </div>
        </dl>
      )}
      {cache !== undefined && <p className="muted small">{t('tidy.cache', { size: bytes(cache) })}</p>}
    </section>
  );
}
