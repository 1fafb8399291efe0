import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import type { CatalogueEntry } from '@/utils/library/catalogue';
import './SavedList.css';

interface SavedListProps {
  entries: readonly CatalogueEntry[];
  onOpen(key: string): void;
}

/** Saved summaries, newest first. */
export function SavedList({ entries, onOpen }: SavedListProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="saved-list">
      {entries.map((entry) => (
        <li key={entry.key}>
          <button type="button" onClick={() => onOpen(entry.key)}>
            <span className="saved-title">
              <Markdown text={entry.title} inline />
            </span>
            <span className="saved-line" lang="zh-CN">
              <Markdown text={entry.oneLine} inline />
            </span>
            <span className="saved-facts">
              <span className={entry.source === 'abstract' ? 'amber' : undefined}>{t(`source.${entry.source}`)}</span>
              {` · ${new Date(entry.savedAt).toLocaleDateString(i18n.language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium' })}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
