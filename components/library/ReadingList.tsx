import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SummariseAll } from '@/components/lists/SummariseAll';
import { Markdown } from '@/components/markdown/Markdown';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { IconButton } from '@/components/ui/IconButton';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useFormat } from '@/components/useFormat';
import { useItem } from '@/components/useItem';
import { readingListItem, removeFromReadingList } from '@/utils/browser/library/reading-list';
import { queueItem } from '@/utils/browser/storage';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import type { ReadingListEntry } from '@/utils/library/file/library-file';
import { paperName } from '@/utils/library/paper-name';
import { paperKey } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';
import './ReadingList.css';

/** More nobody looks through here. */
const MOST_SHOWN = 100;

/** Papers that wait to be summarised some day: those of bookmarks, references and lists. One that has a summary by now is no longer shown. */
export function ReadingList({ entries }: { entries: readonly CatalogueEntry[] }) {
  const list = useItem(readingListItem);
  const saved = useMemo(() => new Set(entries.map(({ key }) => key)), [entries]);
  const waiting = useMemo(() => list?.filter(({ paper }) => !saved.has(paperKey(paper))) ?? [], [list, saved]);
  return waiting.length === 0 ? null : <Waiting waiting={waiting} />;
}

function Waiting({ waiting }: { waiting: readonly ReadingListEntry[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const queue = useItem(queueItem);
  const inUse = useProfile();
  const part = useRef<HTMLDetailsElement>(null);
  useNextFocus(part, '.list-pane, main', '[role=listbox], .teaching-actions button');
  const papers = waiting.map(({ paper }) => paper);
  const count = { count: waiting.length, shown: number(waiting.length) };
  return (
    <details className="reading-list" ref={part}>
      <summary>{t('readingList.count', count)}</summary>
      <div className="reading-list-actions">
        {inUse && <SummariseAll papers={papers} inUse={inUse} isMore={(queue?.waiting.length ?? 0) > 0} />}
        <ConfirmDialog
          trigger={<Button>{t('readingList.clear')}</Button>}
          title={t('readingList.confirmClear', count)}
          hint={t('readingList.confirmClearHint')}
          cancelLabel={t('trash.cancel')}
          confirmLabel={t('readingList.clear')}
          onConfirm={() => act(removeFromReadingList(papers))}
        />
      </div>
      <ul>
        {waiting.slice(0, MOST_SHOWN).map((entry) => (
          <WaitingPaper key={paperKey(entry.paper)} entry={entry} />
        ))}
        {waiting.length > MOST_SHOWN && <li className="muted">{t('readingList.more', { count: waiting.length - MOST_SHOWN })}</li>}
      </ul>
    </details>
  );
}

function WaitingPaper({ entry: { paper, title } }: { entry: ReadingListEntry }) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useNextFocus(row, '.reading-list', 'li button');
  const name = title || paperName(paperKey(paper));
  return (
    <li ref={row}>
      <OutsideLink href={paperPage(paper)}>
        <Markdown text={name} inline />
      </OutsideLink>
      <IconButton label={t('readingList.remove', { title: name })} icon={<X />} onClick={() => act(removeFromReadingList([paper]))} />
    </li>
  );
}
