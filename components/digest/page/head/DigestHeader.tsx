import { ExternalLink } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { DigestMark } from '@/components/digest/DigestMark';
import { BackToDigests } from '@/components/digest/page/BackToDigests';
import { useTakenText } from '@/components/digest/page/useTakenText';
import { useDigestTitle } from '@/components/digest/useDigestTitle';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useFormat } from '@/components/useFormat';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { headOf } from '@/utils/digest/digest-head';
import { isOfDay } from '@/utils/digest/digest-id';
import { listUrl } from '@/utils/digest/list/list-source';
import { DayLinks } from './DayLinks';
import { RefreshList } from './RefreshList';
import { UnlistedEntries } from './UnlistedEntries';
import './DigestHeader.css';

interface DigestHeaderProps {
  digest: Digest;
  run: DigestRun | null;
  /** So many of its papers were done, and their summaries are no longer there. */
  gone?: number;
  headingRef?: Ref<HTMLHeadingElement>;
  /** What can be done with all of it. */
  children?: ReactNode;
}

/** Which list, of when, how far it is, what it has taken, and what of it is not here. */
export function DigestHeader({ digest, run, gone = 0, headingRef, children }: DigestHeaderProps) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormat();
  const title = useDigestTitle()(digest);
  const takenText = useTakenText();
  const head = headOf(digest, run);
  const { source, papers, unlisted, total, listedAt } = digest;
  const url = listUrl(source);
  const site = source.kind === 'arxiv' ? 'arXiv' : 'Hugging Face';
  const hidden = total === undefined ? 0 : total - papers.length - unlisted.length;
  return (
    <header className="digest-head">
      <BackToDigests>{isOfDay(digest) && <DayLinks day={digest.day} />}</BackToDigests>
      <div className="digest-title">
        <h1 ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        <DigestMark head={{ run: head.run && { ...head.run, done: head.run.done - gone } }} hasCount />
      </div>
      <p className="digest-facts muted">
        <span>{t('digest.papers', { count: papers.length, shown: number(papers.length) })}</span>
        {url !== undefined && (
          <OutsideLink href={url}>
            {site}
            <ExternalLink aria-hidden="true" />
          </OutsideLink>
        )}
        <span>{t('digest.listedAt', { time: dateTime(listedAt) })}</span>
        {url !== undefined && <RefreshList digest={digest} />}
        {run !== null && run.spent.calls > 0 && <span>{takenText(run.spent)}</span>}
      </p>
      {hidden > 0 && <p className="amber">{t('digest.onlyPart', { had: number(papers.length), total: number(total ?? 0) })}</p>}
      <UnlistedEntries entries={unlisted} />
      {children}
    </header>
  );
}
