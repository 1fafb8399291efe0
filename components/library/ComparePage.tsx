import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import '@/components/ui/Announcement.css';
import { useItem } from '@/components/useItem';
import { CompareSummaries } from '@/components/versions/CompareSummaries';
import { comparedPair } from '@/components/versions/shown-summary';
import { placeHash } from '@/utils/browser/pages';
import { savedPaperItem } from '@/utils/browser/storage';

/** Two summaries of one paper at reading width. */
export function ComparePage({ paperKey }: { paperKey: string }) {
  const { t } = useTranslation();
  const saved = useItem(savedPaperItem(paperKey));
  if (saved === undefined) return null;
  const pair = saved && comparedPair(saved, saved.summaries[0]);
  return (
    <>
      <nav className="page-nav">
        <a href={saved ? placeHash(`paper/${paperKey}`) : '#/'}>
          <ArrowLeft aria-hidden="true" />
          {saved ? t('version.readAgain') : t('library.back')}
        </a>
      </nav>
      {!saved && <p className="muted">{t('library.gone')}</p>}
      {saved && (
        <header className="page-head compare-head">
          <h1>
            <Markdown text={saved.summaries[0].title} inline />
          </h1>
        </header>
      )}
      {saved && !pair && <p className="muted">{t('version.onlyOne')}</p>}
      {saved && pair && <h2 className="unseen">{t('version.compare')}</h2>}
      {saved && pair && <CompareSummaries summaries={saved.summaries} {...pair} />}
    </>
  );
}
