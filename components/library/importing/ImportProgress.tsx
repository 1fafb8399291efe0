import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { stopImport } from './import-run';

/** How far an import is; leaving the page does not end it. */
export function ImportProgress({ file, done, all }: { file: string; done: number; all: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const text = t('importing.importing', { file, done: number(done), all: number(all) });
  return (
    <div className="import-progress">
      <progress aria-label={text} value={done} max={Math.max(1, all)} />
      <p>{text}</p>
      <p className="muted small">{t('importing.mayLeave')}</p>
      <Button onClick={stopImport}>{t('importing.stop')}</Button>
    </div>
  );
}
