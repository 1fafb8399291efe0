import { Tag } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { onNeed } from '@/components/ui/on-need';

interface TagsButtonProps {
  paperKey: string;
  tags: readonly string[];
  /** For those who open it by a key. */
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export interface TagsOverlayProps extends TagsButtonProps {
  trigger: ReactElement<{ onClick?(): void }>;
}

const Overlay = onNeed<TagsOverlayProps>(() => import('./TagsOverlay'));

/** The person's own tags of a paper, and those of other papers to choose from. */
export function TagsButton(props: TagsButtonProps) {
  const { t } = useTranslation();
  const { tags } = props;
  const label = tags.length === 0 ? t('own.tags') : t('own.tagsOf', { tags: tags.join('、') });
  return <Overlay {...props} trigger={<IconButton label={label} icon={<Tag />} action="tags" aria-pressed={tags.length > 0} />} />;
}
