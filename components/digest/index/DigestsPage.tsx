import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { useHeadingFocus } from '@/components/ui/useHeadingFocus';
import { useItem } from '@/components/useItem';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import type { DigestHead } from '@/utils/digest/digest-head';
import { BeginForm } from './BeginForm';
import { DigestList } from './DigestList';
import { MissedBanner } from './MissedBanner';
import { MonthCalendar } from './MonthCalendar';
import { MonthTrends } from './trends/MonthTrends';
import { useBeginDigest } from './useBeginDigest';
import '@/components/texts/add-later';
import './DigestsPage.css';

/** All digests, the newest day first, and how a new one is begun. */
export default function DigestsPage() {
  const { t } = useTranslation();
  const heads = useItem(digestHeadsItem);
  const begin = useBeginDigest();
  const heading = useHeadingFocus(heads && (heads.length === 0 ? 'empty' : 'filled'));
  if (heads === undefined) return null;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="digests">
      <MissedBanner />
      {heads.length === 0 ? (
        <Empty headingRef={heading} title={t('digestList.empty')} hint={t('digestList.emptyHint')}>
          <Button kind="primary" aria-disabled={begin.begun.status === 'fetching'} onClick={() => begin.begin('latest')}>
            {t('digestList.emptyBegin')}
          </Button>
        </Empty>
      ) : (
        <header className="page-head">
          <h1 ref={heading} tabIndex={-1}>
            {t('digests.title')}
          </h1>
        </header>
      )}
      <BeginForm {...begin} today={today} hasNewest={heads.length > 0} />
      {heads.length > 0 && <KnownDigests heads={heads} today={today} />}
    </div>
  );
}

function KnownDigests({ heads, today }: { heads: readonly DigestHead[]; today: string }) {
  const [month, setMonth] = useState((heads[0]?.day ?? today).slice(0, 7));
  return (
    <>
      <MonthCalendar month={month} today={today} heads={heads} onMonth={setMonth} />
      <MonthTrends month={month} heads={heads} />
      <DigestList heads={heads} />
    </>
  );
}
