import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadText } from '@/components/downloadFile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useFormat } from '@/components/useFormat';
import { rawRecord } from '@/utils/browser/broken-records';
import { type BrokenRecord, findBrokenPapers, forgetRecord, setAsideRecords } from '@/utils/browser/library/broken-papers';
import { failureText, type Language } from '@/utils/failure';

type Check = { status: 'idle' } | { status: 'checking'; done: number; all: number } | { status: 'done' };

/** Records that nobody can read: their raw data can be had, and they can be taken away. */
export function BrokenPart() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [records, setRecords] = useState<readonly BrokenRecord[]>([]);
  const [check, setCheck] = useState<Check>({ status: 'idle' });
  useEffect(() => act(setAsideRecords().then(setRecords)), []);
  const look = async () => {
    try {
      const [aside, broken] = [await setAsideRecords(), await findBrokenPapers((done, all) => setCheck({ status: 'checking', done, all }))];
      setRecords([...broken, ...aside]);
      setCheck({ status: 'done' });
    } catch (error) {
      // It can be begun again.
      setCheck({ status: 'idle' });
      throw error;
    }
  };
  const forget = async (name: string) => {
    await forgetRecord(name);
    setRecords((list) => list.filter((record) => record.name !== name));
  };
  return (
    <section className="page-part" aria-labelledby="tidy-broken">
      <h2 id="tidy-broken">{t('tidy.broken')}</h2>
      {records.length === 0 && <p className="muted small">{check.status === 'done' ? t('tidy.allReadable') : t('tidy.noBroken')}</p>}
      <ul className="page-list">
        {records.map((record) => (
          <Broken key={record.name} record={record} onForget={() => act(forget(record.name))} />
        ))}
      </ul>
      <div className="page-actions">
        <Button onClick={() => act(look())} disabled={check.status === 'checking'}>
          {check.status === 'checking' ? t('tidy.checking', { done: number(check.done), all: number(check.all) }) : t('tidy.checkAll')}
        </Button>
      </div>
    </section>
  );
}

function Broken({ record: { name, failure }, onForget }: { record: BrokenRecord; onForget(): void }) {
  const { t, i18n } = useTranslation();
  const save = async () => downloadText(`${name.replace(/[^\w.-]+/g, '-')}.json`, 'application/json', await rawRecord(`local:${name}`));
  const row = useRef<HTMLLIElement>(null);
  useNextFocus(row, '.page-part', '.page-actions > button');
  return (
    <li ref={row}>
      <div>
        <code>{name}</code>
        <p className="muted small">{failure ? failureText(failure.code, i18n.language as Language).what : t('tidy.setAside')}</p>
      </div>
      <div className="page-actions">
        <Button onClick={() => act(save())}>{t('failed.saveRaw')}</Button>
        <ConfirmDialog
          trigger={<Button>{t('done.delete')}</Button>}
          title={t('tidy.confirmForget')}
          hint={t('tidy.confirmForgetHint')}
          cancelLabel={t('trash.cancel')}
          confirmLabel={t('done.delete')}
          onConfirm={onForget}
        />
      </div>
    </li>
  );
}
