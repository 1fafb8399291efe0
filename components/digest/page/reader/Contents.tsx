import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { useWorker } from '@/components/digest/page/useWorker';
import { act } from '@/components/toast/toasts';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import { sendMessage } from '@/utils/browser/messages';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { isOpen } from '@/utils/digest/run/change-run';
import { ContentsRow } from './ContentsRow';
import './Contents.css';

interface ContentsProps {
  digest: Digest;
  run: DigestRun;
  rows: readonly DigestRow[];
  onGo(key: string): void;
}

/** Every paper of the run and how far it is; the way to its card. */
export function Contents({ digest: { id }, run, rows, onGo }: ContentsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { failure, ask, dismiss } = useWorker();
  const canReorder = isOpen(run);
  const change = useCallback(
    (to: 'first' | 'retry', key: string) => act(ask(() => sendMessage('changeDigest', { id, change: { to, keys: [key] } }))),
    [id, ask],
  );
  return (
    <nav className="digest-contents" aria-label={t('digest.contents')}>
      <h2>
        {t('digest.contents')} <small>{number(rows.length)}</small>
      </h2>
      {failure && <FailureNotice failure={failure} onDismiss={dismiss} dismissLabel={t('failed.dismiss')} />}
      <ol>
        {rows.map((row) => (
          <ContentsRow key={row.key} row={row} canReorder={canReorder} onGo={onGo} onChange={change} />
        ))}
      </ol>
    </nav>
  );
}
