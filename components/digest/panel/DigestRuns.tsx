import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Announcement } from '@/components/ui/Announcement';
import { useItem } from '@/components/useItem';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { openLibrary } from '@/utils/browser/pages';
import { watchWorker } from '@/utils/browser/worker-watch';
import type { DigestHead } from '@/utils/digest/digest-head';
import { RunStrip } from './RunStrip';
import '@/components/texts/add-later';
import './DigestRuns.css';

/** More of them would leave no room for the paper. */
const MOST = 2;

/** The digests that are being made, or stand still half-way; nothing where there are none. */
export function DigestRuns() {
  const { t } = useTranslation();
  const heads = useItem(digestHeadsItem);
  const open = (heads ?? []).filter(isUnfinished).sort((one, other) => Number(isPaused(one)) - Number(isPaused(other)));
  const isGoing = open.some(({ run }) => run?.status === 'going');
  useEffect(() => (isGoing ? watchWorker() : undefined), [isGoing]);
  if (heads === undefined) return null;
  return (
    <>
      {open.slice(0, MOST).map((head) => (
        <RunStrip key={head.id} head={head} />
      ))}
      {open.length > MOST && (
        <button type="button" className="more-runs" onClick={() => act(openLibrary('digests'))}>
          {t('digestPanel.more', { count: open.length - MOST })}
        </button>
      )}
      <Announcement isBusy={isGoing} hasFailed={open.length > 0} started={t('digestPanel.started')} finished={t('digestPanel.ended')} />
    </>
  );
}

function isUnfinished({ run }: DigestHead): boolean {
  return run !== undefined && run.status !== 'ended';
}

function isPaused({ run }: DigestHead): boolean {
  return run?.status === 'paused';
}
