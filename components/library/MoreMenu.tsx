import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useItem } from '@/components/useItem';
import { trashItem } from '@/utils/browser/library/trash';
import { type LibraryPlace, placeHash } from '@/utils/browser/pages';

/** The pages around the list. */
export function MoreMenu() {
  const { t } = useTranslation();
  const trashed = useItem(trashItem)?.length ?? 0;
  const to = (place: LibraryPlace) => () => {
    location.hash = placeHash(place);
  };
  return (
    <ActionMenu
      trigger={<IconButton label={t('library.more')} icon={<Ellipsis />} />}
      items={[
        { label: t('library.import'), onSelect: to('import') },
        { label: trashed === 0 ? t('trash.title') : t('library.trashOf', { count: trashed }), onSelect: to('trash') },
        { label: t('library.tidy'), onSelect: to('tidy') },
      ]}
    />
  );
}
