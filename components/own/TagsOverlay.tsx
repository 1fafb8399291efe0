import { X } from 'lucide-react';
import * as Popover from 'radix-ui/popover';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { Button } from '@/components/ui/Button';
import { useItem } from '@/components/useItem';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { setTags } from '@/utils/browser/own-marks';
import { splitList } from '@/utils/split-list';
import type { TagsOverlayProps } from './TagsButton';
import '@/components/ui/controls.css';
import '@/components/ui/overlay.css';
import './own.css';

export default function TagsOverlay({ paperKey, tags, trigger, isOpen, onOpenChange }: TagsOverlayProps) {
  const { t } = useTranslation();
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu tags-card" aria-label={t('own.tags')} sideOffset={4} collisionPadding={8}>
          <TagEditor paperKey={paperKey} tags={tags} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function TagEditor({ paperKey, tags }: Pick<TagsOverlayProps, 'paperKey' | 'tags'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const known = useTagsInUse().filter((tag) => !tags.includes(tag));
  const listId = useId();
  const change = (next: readonly string[]) => act(setTags(paperKey, next));
  const add = (event: FormEvent) => {
    event.preventDefault();
    // Several at once, as lists of tags are written.
    if (text.trim() !== '') change([...tags, ...splitList(text)]);
    setText('');
  };
  return (
    <>
      {tags.length === 0 ? (
        <p className="muted small">{t('own.tagsHint')}</p>
      ) : (
        <ul className="tag-list">
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button type="button" aria-label={t('own.removeTag', { tag })} onClick={() => change(tags.filter((other) => other !== tag))}>
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="tag-form" onSubmit={add}>
        <input
          className="control"
          aria-label={t('own.addTag')}
          placeholder={t('own.addTag')}
          list={listId}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <datalist id={listId}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('own.add')}
        </Button>
      </form>
    </>
  );
}

/** Of all saved papers, the most used first. */
function useTagsInUse(): string[] {
  const catalogue = useItem(catalogueItem) ?? [];
  const counts = new Map<string, number>();
  for (const { tags = [] } of catalogue) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
