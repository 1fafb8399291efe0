import { ArrowUpRight, Pause, Play } from 'lucide-react';
import * as Progress from 'radix-ui/progress';
import { useTranslation } from 'react-i18next';
import { useDigestTitle } from '@/components/digest/useDigestTitle';
import { act } from '@/components/toast/toasts';
import { IconButton } from '@/components/ui/IconButton';
import { useItem } from '@/components/useItem';
import { digestRunItem } from '@/utils/browser/digest/digest-items';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { openLibrary } from '@/utils/browser/pages';
import { type DigestHead, goesOnByItself } from '@/utils/digest/digest-head';
import { Failure } from '@/utils/failure';
import { RunHold } from './RunHold';
import { useRunFacts } from './useRunFacts';

/** How far the making of a digest is, and a way to pause it, to go on, and into it. */
export function RunStrip({ head: { id, source, day, run: counts } }: { head: DigestHead }) {
  const { t } = useTranslation();
  const name = useDigestTitle()({ source, day });
  const run = useItem(digestRunItem(id)) ?? undefined;
  const facts = useRunFacts(run);
  if (counts === undefined) return null;
  const { done, failed, chosen, status } = counts;
  const ended = done + failed;
  const canPause = goesOnByItself(counts);
  const change = async (to: 'pause' | 'resume') => {
    const { failure } = await askTwice(() => sendMessage('changeDigest', { id, change: { to } }));
    if (failure !== undefined) throw new Failure(failure.code, failure.detail);
  };
  const resume = () => act(change('resume'));
  const open = () => act(openLibrary(`digest/${id}`));
  return (
    <section className="run-strip" data-status={status} aria-label={t('digestPanel.run', { name })}>
      <div className="run-head">
        <strong>{name}</strong>
        <span className="tabular">
          {done}/{chosen}
        </span>
        {/* One button, which keeps the focus. */}
        {(canPause || status !== 'held') && (
          <IconButton
            label={t(canPause ? 'digestPanel.pause' : 'digestPanel.resume')}
            icon={canPause ? <Pause /> : <Play />}
            onClick={canPause ? () => act(change('pause')) : resume}
          />
        )}
        <IconButton label={t('digestPanel.open')} icon={<ArrowUpRight />} onClick={open} />
      </div>
      <Progress.Root className="run-bar" value={ended} max={Math.max(1, chosen)} aria-label={t('digestPanel.progress', { done, chosen })}>
        <Progress.Indicator style={{ width: `${(100 * ended) / Math.max(1, chosen)}%` }} />
      </Progress.Root>
      <p className="run-facts">{facts}</p>
      {run?.status === 'held' && run.held && <RunHold hold={run.held} onResume={resume} onOpen={open} />}
    </section>
  );
}
