import { useTranslation } from 'react-i18next';
import { DigestHeader } from '@/components/digest/page/head/DigestHeader';
import { FailureNotice } from '@/components/ui/FailureNotice';
import type { Digest } from '@/utils/digest/digest';
import type { FailureRecord } from '@/utils/failure';
import { BackToDigests } from './BackToDigests';

/** What is kept of a digest, or of how far it is, cannot be read; its cards lie in the library all the same. */
export function UnreadableDigest({ digest, failure }: { digest?: Digest; failure: FailureRecord }) {
  const { t } = useTranslation();
  return (
    <>
      {digest === undefined ? <BackToDigests /> : <DigestHeader digest={digest} run={null} />}
      <FailureNotice failure={failure} note={t('digest.cardsAreKept')} />
    </>
  );
}
