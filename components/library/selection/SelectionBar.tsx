import { CheckCheck, Star, Tag, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, toast } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import { deletePaper, restorePaper } from '@/utils/browser/library/trash';
import { addTags, noteRead, setStarred } from '@/utils/browser/own-marks';
import { TagForm } from './TagForm';
import type { Selection } from './useSelection';
import './SelectionBar.css';

interface SelectionBarProps {
  selection: Selection;
  listedCount: number;
  onEnd(): void;
  /** What writes them to files. */
  children: ReactNode;
}

/** What can be done with all chosen papers at once. */
export function SelectionBar({ selection, listedCount, onEnd, children }: SelectionBarProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isTagging, setTagging] = useState(false);
  const { chosen, chooseAll, chooseNone } = selection;
  const count = chosen.size;
  const isAll = count === listedCount;
  /** One after the other: together they would wait for each other all the same. */
  const each = async (work: (key: string) => Promise<unknown>, said: string, undo?: (key: string) => Promise<unknown>) => {
    const keys = [...chosen];
    for (const key of keys) await work(key);
    toast(said, undo && (() => act(each(undo, t('select.undone')))));
  };
  const remove = async () => {
    const keys = [...chosen];
    for (const key of keys) await deletePaper(key);
    const back = async () => {
      for (const key of keys) await restorePaper(key);
    };
    toast(t('select.deleted', { count, shown: number(count) }), () => act(back()));
  };
  return (
    <section className="selection-bar" aria-label={t('select.title')}>
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
          <IconButton
            label={t('select.star')}
            icon={<Star />}
            onClick={() => act(each((key) => setStarred(key, true), t('select.starred', { count, shown: number(count) })))}
          />
          <IconButton label={t('select.tag')} icon={<Tag />} aria-expanded={isTagging} onClick={() => setTagging(!isTagging)} />
          <IconButton
            label={t('select.read')}
            icon={<CheckCheck />}
            onClick={() => act(each((key) => noteRead(key, Date.now()), t('select.wasRead', { count, shown: number(count) })))}
          />
          <IconButton label={t('select.delete')} icon={<Trash2 />} onClick={() => act(remove())} />
        </div>
      )}
      {count > 0 && isTagging && (
        <TagForm
          onAdd={(tags) => {
            setTagging(false);
            act(each((key) => addTags(key, tags), t('select.tagged', { count, shown: number(count) })));
          }}
        />
      )}
    </section>
  );
}
