import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorker } from '@/components/digest/page/useWorker';
import { TitleText } from '@/components/lists/TitleText';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { IconButton } from '@/components/ui/IconButton';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useFormat } from '@/components/useFormat';
import { sendMessage } from '@/utils/browser/messages';
import type { Digest } from '@/utils/digest/digest';
import { paperKey } from '@/utils/paper/paper-ref';
import { huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';

/** Papers of the list that nobody asked for, each with the way to have it made as well. @param keys of those */
export function NotChosen({ digest, keys }: { digest: Digest; keys: readonly string[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { failure, ask, dismiss } = useWorker();
  const left = new Set(keys);
  const papers = digest.papers.filter(({ paper }) => left.has(paperKey(paper)));
  return (
    <details className="not-chosen">
      <summary>{t('digest.notChosen', { count: papers.length, shown: number(papers.length) })}</summary>
      {failure && <FailureNotice failure={failure} onDismiss={dismiss} dismissLabel={t('failed.dismiss')} />}
      <ul>
        {papers.map(({ paper, title, upvotes }) => (
          <li key={paperKey(paper)}>
            <span>
              <OutsideLink href={huggingFaceUrl(paper) ?? paperPage(paper)}>
                <TitleText text={title} />
              </OutsideLink>
              {upvotes !== undefined && (
                <span role="img" className="muted" aria-label={t('artefacts.upvotes', { count: upvotes })}>
                  {' '}
                  ▲ {upvotes}
                </span>
              )}
            </span>
            <IconButton
              label={t('digest.alsoMake', { title })}
              icon={<Plus />}
              onClick={() =>
                void ask(() => sendMessage('changeDigest', { id: digest.id, change: { to: 'more', keys: [paperKey(paper)] } }))
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
