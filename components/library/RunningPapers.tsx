import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { placeHash } from '@/utils/browser/pages';
import { jobItem, queueItem } from '@/utils/browser/storage';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { paperName } from '@/utils/library/paper-name';
import './RunningPapers.css';

interface RunningPapersProps {
  running: readonly string[];
  entries: readonly CatalogueEntry[];
}

/** Papers that are being summarised for the first time, which no list has yet, and how many wait. */
export function RunningPapers({ running, entries }: RunningPapersProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const waiting = useItem(queueItem)?.waiting.length ?? 0;
  const isNew = (key: string) => !entries.some((entry) => entry.key === key);
  const keys = running.filter(isNew);
  if (keys.length === 0 && waiting === 0) return null;
  return (
    <section className="running-papers" aria-label={t('library.running')}>
      <ul>
        {keys.map((key) => (
          <RunningPaper key={key} paperKey={key} />
        ))}
      </ul>
      {waiting > 0 && <p>{t('library.waiting', { count: waiting, shown: number(waiting) })}</p>}
    </section>
  );
}

function RunningPaper({ paperKey: key }: { paperKey: string }) {
  const { t } = useTranslation();
  const title = useItem(jobItem(key))?.facts?.title;
  return (
    <li>
      <span className="running-fact">{t('library.running')}</span>
      <a href={placeHash(`paper/${key}`)}>
        <Markdown text={title || paperName(key)} inline />
      </a>
    </li>
  );
}
