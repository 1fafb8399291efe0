import { Download } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { DayLinks } from '@/components/digest/page/head/DayLinks';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { useFormat } from '@/components/useFormat';
import { sendMessage } from '@/utils/browser/messages';
import { type LibraryPlace, placeHash } from '@/utils/browser/pages';
import { parseListAddress } from '@/utils/digest/list/list-source';
import { BackToDigests } from './BackToDigests';
import { useWorker } from './useWorker';

/** Nothing is kept under that name: a day can be fetched, anything else is told. */
export function NoDigest({ id, headingRef }: { id: string; headingRef: Ref<HTMLHeadingElement> }) {
  const { t } = useTranslation();
  const { longDay } = useFormat();
  const { isBusy, failure, ask } = useWorker();
  const address = id.startsWith('hf:') ? id.slice('hf:'.length) : '';
  const source = parseListAddress(address);
  const day = source?.kind === 'huggingface' && source.list.period === 'day' ? source.list.value : undefined;
  if (source === undefined || !/^\d/.test(address))
    return (
      <>
        <BackToDigests />
        <Empty headingRef={headingRef} title={t('digest.gone')} hint={t('digest.goneHint')} />
      </>
    );
  const fetchList = async () => {
    const answer = await ask(() => sendMessage('listPapers', { address }));
    const place: LibraryPlace | undefined = answer !== undefined && 'id' in answer ? `digest/${answer.id}` : undefined;
    // Mostly it is this very page, which shows it by itself.
    if (place !== undefined && place !== `digest/${id}`) location.hash = placeHash(place);
  };
  return (
    <>
      <BackToDigests>{day !== undefined && <DayLinks day={day} />}</BackToDigests>
      <Empty
        headingRef={headingRef}
        title={day === undefined ? t('digest.unlistedOther', { name: address }) : longDay(day)}
        hint={t('digest.unlistedHint')}
      >
        <Button kind="primary" icon={<Download />} disabled={isBusy} aria-busy={isBusy} onClick={() => void fetchList()}>
          {isBusy ? t('digest.fetching') : t('digest.fetchDay')}
        </Button>
        {failure && <FailureNotice failure={failure} onRetry={() => void fetchList()} />}
      </Empty>
    </>
  );
}
