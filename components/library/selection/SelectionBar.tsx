import { CheckCheck, Newspaper, Star, Tag, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useNextFocus } from '@/components/ui/useNextFocus';
import { useFormat } from '@/components/useFormat';
import { TagForm } from './TagForm';
import type { Bulk } from './useBulk';
import type { Selection } from './useSelection';
import { useSelectionActions } from './useSelectionActions';
import './SelectionBar.css';

interface SelectionBarProps {
  selection: Selection;
  listedCount: number;
  /** Empty: nothing was searched for. */
  foundBy: string;
  bulk: Bulk;
  onEnd(): void;
  /** For what takes the button with it that had the focus. */
  onFocusList(): void;
  /** What writes them to files. */
  children: ReactNode;
}

/** What can be done with all chosen papers at once. */
export function SelectionBar({ selection, listedCount, foundBy, bulk, onEnd, onFocusList, children }: SelectionBarProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isTagging, setTagging] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useNextFocus(bar, '.list-pane', '[role=listbox]');
  const { chosen, chooseAll, chooseNone } = selection;
  const { star, tag, markRead, makeDigest, remove } = useSelectionActions([...chosen], foundBy, bulk);
  const count = chosen.size;
  const isAll = count === listedCount;
  const isBusy = bulk.work !== undefined;
  // A disabled button would lose the focus of who goes from one to the next.
  const action = (run: () => void) => ({ 'aria-disabled': isBusy, onClick: () => !isBusy && run() });
  return (
    <section ref={bar} className="selection-bar" aria-label={t('select.title')} aria-busy={isBusy}>
      <p>
        <strong role="status">{t('select.count', { count, shown: number(count) })}</strong>
        <Button onClick={isAll ? chooseNone : chooseAll}>
          {isAll ? t('select.none') : t('select.all', { count: listedCount, shown: number(listedCount) })}
        </Button>
        <Button onClick={onEnd}>{t('select.end')}</Button>
      </p>
      {count > 0 && (
        <div className="selection-actions">
          {children}
          <IconButton label={t('select.star')} icon={<Star />} {...action(star)} />
          <IconButton label={t('select.tag')} icon={<Tag />} aria-expanded={isTagging} {...action(() => setTagging(!isTagging))} />
          <IconButton label={t('select.read')} icon={<CheckCheck />} {...action(markRead)} />
          <IconButton label={t('select.digest')} icon={<Newspaper />} {...action(makeDigest)} />
          <IconButton
            label={t('select.delete')}
            icon={<Trash2 />}
            {...action(() => {
              onFocusList();
              remove();
            })}
          />
        </div>
      )}
      {count > 0 && isTagging && (
        <TagForm
          onAdd={(tags) => {
            setTagging(false);
            onFocusList();
            tag(tags);
          }}
        />
      )}
    </section>
  );
}
