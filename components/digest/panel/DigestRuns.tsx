import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Announcement } from '@/components/ui/Announcement';
import { openLibrary } from '@/utils/browser/pages';
import { watchWorker } from '@/utils/browser/worker-watch';
import type { DigestHead } from '@/utils/digest/digest-head';
import { MOST_SHOWN } from './open-runs';
import { RunStrip } from './RunStrip';
import '@/components/texts/add-later';
import './DigestRuns.css';

/** The digests that are being made, or stand still half-way; nothing where there are none. */
export function DigestRuns({ open }: { open: readonly DigestHead[] }) {
  const { t } = useTranslation();
  const isGoing = open.some(({ run }) => run?.status === 'going');
  useEffect(() => (isGoing ? watchWorker() : undefined), [isGoing]);
  return (
    <>
      {open.slice(0, MOST_SHOWN).map((head) => (
        <RunStrip key={head.id} head={head} />
      ))}
      {open.length > MOST_SHOWN && (
        <button type="button" className="more-runs" onClick={() => act(openLibrary('digests'))}>
          {t('digestPanel.more', { count: open.length - MOST_SHOWN })}
        </button>
      )}
      <Announcement isBusy={isGoing} hasFailed={open.length > 0} started={t('digestPanel.started')} finished={t('digestPanel.ended')} />
    </>
  );
}
