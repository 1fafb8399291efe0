import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { readFiles } from './import-run';

/** On with the files that were chosen together, whatever became of the one before. */
export function NextFile({ waiting }: { waiting: readonly File[] }) {
  const { t } = useTranslation();
  const [next] = waiting;
  if (next === undefined) return null;
  return (
    <Button kind="primary" icon={<ArrowRight aria-hidden="true" />} onClick={() => void readFiles(waiting)}>
      <span className="long-name">{t('importing.next', { file: next.name })}</span>
    </Button>
  );
}
