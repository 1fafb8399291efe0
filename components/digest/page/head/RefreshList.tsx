import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorker } from '@/components/digest/page/useWorker';
import { toast } from '@/components/toast/toasts';
import { sendMessage } from '@/utils/browser/messages';
import type { Digest } from '@/utils/digest/digest';
import { type ListSource, listUrl } from '@/utils/digest/list/list-source';
import { failureLine, type Language } from '@/utils/failure';

/** Has the list found again: votes change, papers come. A digest of what changes daily belongs to its day. */
export function RefreshList({ digest }: { digest: Digest }) {
  const { t, i18n } = useTranslation();
  const { isBusy, failure, ask } = useWorker();
  const { source, day, id } = digest;
  const isOfToday = day === new Date().toISOString().slice(0, 10);
  if (!isOfToday && !hasValue(source)) return null;
  const refresh = async () => {
    const answer = await ask(() => sendMessage('listPapers', { address: addressOf(source) }));
    if (answer !== undefined && 'id' in answer && answer.id === id) toast(t('digest.refreshed'));
  };
  return (
    <>
      <button type="button" className="quiet-link refresh-list" disabled={isBusy} aria-busy={isBusy} onClick={() => void refresh()}>
        <RotateCw aria-hidden="true" />
        {isBusy ? t('digest.fetching') : t('digest.refresh')}
      </button>
      {failure && (
        <span className="amber" role="alert">
          {failureLine(failure.code, i18n.language as Language)}
        </span>
      )}
    </>
  );
}

function hasValue(source: ListSource): boolean {
  return source.kind === 'huggingface' && 'value' in source.list;
}

/** As a person would enter it. */
function addressOf(source: ListSource): string {
  if (source.kind !== 'huggingface') return listUrl(source) ?? '';
  return 'value' in source.list ? source.list.value : source.list.period;
}
