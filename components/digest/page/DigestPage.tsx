import { ReadingMemory } from '@/components/summary/sections/ReadingMemory';
import { useStored } from '@/components/useItem';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import { DigestView } from './DigestView';
import { NoDigest } from './NoDigest';
import { UnreadableDigest } from './UnreadableDigest';
import '@/components/texts/add-later';
import './DigestPage.css';

/** One digest: what is chosen of its list, how far that is, and the day's cards. */
export default function DigestPage({ id }: { id: string }) {
  const digest = useStored(digestItem(id));
  const run = useStored(digestRunItem(id));
  if (digest === undefined || run === undefined) return null;
  if ('failure' in digest) return <UnreadableDigest failure={digest.failure} />;
  if (digest.value === null) return <NoDigest id={id} />;
  if ('failure' in run) return <UnreadableDigest digest={digest.value} failure={run.failure} />;
  return (
    <ReadingMemory>
      <DigestView digest={digest.value} run={run.value} />
    </ReadingMemory>
  );
}
