import { useTranslation } from 'react-i18next';
import type { DigestRow } from '@/components/digest/page/digest-row';
import { TitleText } from '@/components/lists/TitleText';
import { useFormat } from '@/components/useFormat';
import { placeHash } from '@/utils/browser/pages';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { countFields } from '@/utils/digest/page/count-fields';
import { OverviewState } from './OverviewState';
import './Overview.css';

/** More domains than these have one paper each. */
const MOST_FIELDS = 8;
const MOST_VOTED = 3;

interface OverviewPartProps {
  digest: Digest;
  run: DigestRun;
  rows: readonly DigestRow[];
  onGo(key: string): void;
}

/** A day at a glance: how much it is, about what, what most people voted for, and what was written about all of it. */
export function OverviewPart({ digest, run, rows, onGo }: OverviewPartProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const done = rows.filter(({ summary }) => summary !== undefined);
  const fields = countFields(done.map(({ field }) => field));
  const rest = fields.slice(MOST_FIELDS).reduce((sum, { count }) => sum + count, 0);
  const shownFields = [
    ...fields.slice(0, MOST_FIELDS).map(({ field, count }) => `${field} ${number(count)}`),
    ...(rest > 0 ? [t('digest.otherFields', { shown: number(rest) })] : []),
  ];
  const voted = done
    .filter(({ listed }) => (listed.upvotes ?? 0) > 0)
    .sort((one, other) => (other.listed.upvotes ?? 0) - (one.listed.upvotes ?? 0))
    .slice(0, MOST_VOTED);
  return (
    <section className="digest-overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{t('digest.overview')}</h2>
      <p>{t('digest.howMany', { listed: number(digest.papers.length), done: number(done.length) })}</p>
      {fields.length > 0 && (
        <p>
          <span className="muted">{t('digest.fields')}</span> <span lang="zh-CN">{shownFields.join(' · ')}</span>
        </p>
      )}
      {voted.length > 0 && (
        <div className="most-voted">
          <p className="muted">{t('digest.mostVoted')}</p>
          <ol>
            {voted.map(({ key, listed, summary }) => (
              <li key={key}>
                <a
                  href={placeHash(`paper/${key}`)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onGo(key);
                  }}
                >
                  <TitleText text={summary?.title || listed.title} />
                </a>{' '}
                <span role="img" className="muted most-votes" aria-label={t('artefacts.upvotes', { count: listed.upvotes })}>
                  ▲ {listed.upvotes}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <OverviewState digest={digest} run={run} rows={rows} done={done.length} onGo={onGo} />
    </section>
  );
}
