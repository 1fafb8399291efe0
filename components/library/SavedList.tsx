import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { EntryLines } from './EntryLines';
import './SavedList.css';

interface SavedListProps {
  entries: readonly CatalogueEntry[];
  onOpen(key: string): void;
}

/** A few saved summaries, newest first. */
export function SavedList({ entries, onOpen }: SavedListProps) {
  return (
    <ul className="saved-list">
      {entries.map((entry) => (
        <li key={entry.key}>
          <button type="button" onClick={() => onOpen(entry.key)}>
            <EntryLines entry={entry} />
          </button>
        </li>
      ))}
    </ul>
  );
}
