import { useTranslation } from 'react-i18next';
import { ProgressLine } from '@/components/ui/ProgressLine';
import { useFormat } from '@/components/useFormat';
import type { Bulk } from './useBulk';

/** How far the work on many papers is, where it takes longer than a moment. */
export function BulkLine({ bulk: { work, stop } }: { bulk: Bulk }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (!work?.isLong) return null;
  const text = t('select.working', { done: number(work.done), all: number(work.all) });
  return <ProgressLine text={text} done={work.done} all={work.all} stopLabel={t('select.stop')} onStop={stop} />;
}
