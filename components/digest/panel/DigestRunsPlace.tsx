import { loadLater } from '@/components/load-later';
import { useItem } from '@/components/useItem';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { MOST_SHOWN, openRuns } from './open-runs';
import './DigestRunsPlace.css';

const useDigestRuns = loadLater(() => import('./DigestRuns'));

/** Where the digests stand that are being made. They come behind the first paint, into a place that is as high as they are: nothing moves. */
export function DigestRunsPlace() {
  const heads = useItem(digestHeadsItem);
  const open = openRuns(heads ?? []);
  const runs = useDigestRuns(open.length > 0);
  if (heads === undefined) return null;
  if (runs !== undefined) return <runs.DigestRuns open={open} />;
  return open.slice(0, MOST_SHOWN).map(({ id, run }) => <div key={id} className="run-place" data-status={run?.status} />);
}
