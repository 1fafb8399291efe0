import { Newspaper } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DigestMark } from '@/components/digest/DigestMark';
import { act } from '@/components/toast/toasts';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { LineButton } from '@/components/ui/LineButton';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { openLibrary } from '@/utils/browser/pages';
import type { ShownPage } from '@/utils/browser/storage';
import type { FailureRecord } from '@/utils/failure';
import { useDigestOfPage } from './useDigestOfPage';
import '@/components/texts/add-later';
import './DigestLine.css';

/** How the digest of a list stands, and the way to it; where there is none yet, the way to make it. */
export function DigestLine({ page }: { page: ShownPage }) {
  const { t } = useTranslation();
  const digest = useDigestOfPage(page);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureRecord>();
  if (digest?.source === undefined) return null;
  const { head } = digest;
  const make = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const listed = await askTwice(() => sendMessage('listPapers', { address: page.tabUrl }));
      if ('failure' in listed) setFailure(listed.failure);
      else await openLibrary(`digest/${listed.id}`);
    } catch (error) {
      setFailure(toStorageFailure(error));
    } finally {
      setBusy(false);
    }
  };
  const press = () => {
    if (head) act(openLibrary(`digest/${head.id}`));
    else if (!isBusy) void make();
  };
  return (
    <>
      <p className="digest-line">
        <Newspaper aria-hidden="true" />
        <span>{t('digestPanel.name')}</span>
        {head && <DigestMark head={head} />}
        <LineButton aria-disabled={isBusy} onClick={press}>
          {isBusy ? t('digestPanel.making') : t(head ? 'digestPanel.open' : 'digestPanel.make')}
        </LineButton>
      </p>
      {failure && <FailureNotice failure={failure} onRetry={() => void make()} onSettings={() => act(openLibrary('settings'))} />}
    </>
  );
}
