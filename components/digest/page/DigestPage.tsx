import { ReadingMemory } from '@/components/summary/sections/ReadingMemory';
import { useHeadingFocus } from '@/components/ui/useHeadingFocus';
import { useStored } from '@/components/useItem';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import { DigestView } from './DigestView';
import { NoDigest } from './NoDigest';
import { UnreadableDigest } from './UnreadableDigest';
import '@/components/texts/add-later';
import './DigestPage.css';

/** One digest: what is chosen of its list, how far that is, and the day's cards. */
export default function DigestPage({ id }: { id: string }) {
  return (
    <ReadingMemory>
      <StoredDigest id={id} />
    </ReadingMemory>
  );
}

function StoredDigest({ id }: { id: string }) {
  const digest = useStored(digestItem(id));
  const run = useStored(digestRunItem(id));
  const heading = useHeadingFocus(stepOf(digest, run));
  if (digest === undefined || run === undefined) return null;
  if ('failure' in digest) return <UnreadableDigest failure={digest.failure} />;
  if (digest.value === null) return <NoDigest id={id} headingRef={heading} />;
  if ('failure' in run) return <UnreadableDigest digest={digest.value} failure={run.failure} />;
  return <DigestView digest={digest.value} run={run.value} headingRef={heading} />;
}

/** The next one takes the button with it that led there. */
function stepOf(...stored: readonly ReturnType<typeof useStored>[]): string | undefined {
  const steps = stored.map((each) => each && ('failure' in each ? 'unreadable' : each.value === null ? 'none' : 'there'));
  return steps.includes(undefined) ? undefined : steps.join(' ');
}
