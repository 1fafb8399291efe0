import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleText } from '@/components/lists/TitleText';
import { OutsideLink } from '@/components/ui/OutsideLink';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { ReuseProblem } from '@/utils/digest/page/why-not-reusable';
import { huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';

const MOST_KEYWORDS = 4;

interface PlanRowProps {
  paperKey: string;
  listed: DigestPaper;
  isChosen: boolean;
  /** Of one that is in the library: whether its summary counts, or why not. */
  reuse: ReuseProblem | 'yes' | undefined;
  onTick(key: string, isChosen: boolean): void;
}

/** One paper of the list with its tick: people, votes, keywords, and whether it need not be made. */
export const PlanRow = memo(function PlanRow({ paperKey, listed, isChosen, reuse, onTick }: PlanRowProps) {
  const { t } = useTranslation();
  const { paper, title, authors = [], upvotes, keywords = [] } = listed;
  const huggingFace = huggingFaceUrl(paper);
  const site = huggingFace === undefined ? 'arXiv' : 'HF';
  const names = authors.length > 2 ? t('panel.moreAuthors', { names: authors[0], count: authors.length }) : authors.join(', ');
  return (
    <li data-key={paperKey} data-chosen={isChosen || undefined}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={({ target }) => onTick(paperKey, target.checked)} />
        <span className="plan-title">
          <TitleText text={title} />
        </span>
      </label>
      <p className="plan-facts">
        {upvotes !== undefined && (
          <span role="img" aria-label={t('artefacts.upvotes', { count: upvotes })}>
            ▲ {upvotes}
          </span>
        )}
        {reuse !== undefined && <span className={reuse === 'yes' ? 'plan-reused' : undefined}>{t(`digest.reuse.${reuse}`)}</span>}
        {names !== '' && <span className="plan-names">{names}</span>}
        {keywords.length > 0 && <span className="plan-keywords">{keywords.slice(0, MOST_KEYWORDS).join(' · ')}</span>}
        <OutsideLink href={huggingFace ?? paperPage(paper)} aria-label={t('digest.paperAt', { site, title })}>
          {site}
        </OutsideLink>
      </p>
    </li>
  );
});
