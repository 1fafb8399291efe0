import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutsideLink } from '@/components/ui/OutsideLink';
import { openPassage } from '@/utils/browser/open-passage';
import type { Place } from './place';

/** Opens a passage where it stands in the paper; nothing where nobody knows the place. */
export function OpenPlace({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { url, passage } = place;
  if (url === undefined) return null;
  const page = /#page=\d+$/.test(url) ? passage?.page : undefined;
  return (
    <OutsideLink
      className="open-place"
      href={url}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void openPassage(url);
      }}
    >
      {page === undefined ? t('cite.open') : t('cite.openPage', { page })}
      <ExternalLink aria-hidden="true" />
    </OutsideLink>
  );
}
