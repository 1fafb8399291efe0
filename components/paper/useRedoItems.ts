import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import type { ActionItem } from '@/components/ui/ActionMenu';
import { useItem } from '@/components/useItem';
import { requestHostAccess } from '@/utils/browser/host-access';
import { templatesItem } from '@/utils/browser/storage';
import type { Language } from '@/utils/failure';
import { profileName } from '@/utils/llm/profile';
import type { Choice, Made } from '@/utils/summary/summary';
import { activeTemplates, allTemplates } from '@/utils/summary/templates/active-templates';
import { useLastTookText } from './useLastTookText';

/** The ways in which a summary can be written anew: by the service in use, by another one for once, with a template for once. */
export function useRedoItems(made: Made, onRedo: (choice?: Choice) => void): ActionItem[] {
  const { t, i18n } = useTranslation();
  const lastTook = useLastTookText(made);
  const inUse = useProfile();
  const templates = useItem(templatesItem);
  if (inUse === undefined || templates === undefined) return [];
  const { profile, others } = inUse;
  const nameOf = (each: NonNullable<typeof profile>) => profileName(each, i18n.language as Language);
  const active = activeTemplates(templates);
  const more = allTemplates(templates).filter(({ id }) => !active.some((each) => each.id === id));
  return [
    {
      id: 'same',
      label: profile ? t('action.redoSame', { name: nameOf(profile) }) : t('done.redo'),
      ...(lastTook === undefined ? {} : { hint: lastTook }),
      onSelect: () => onRedo(),
    },
    ...others.map((other, index) => ({
      id: other.id,
      label: t('action.redoWith', { name: nameOf(other) }),
      isApart: index === 0,
      onSelect: () => {
        // In this very click, or the browser refuses to ask.
        void requestHostAccess(other.baseUrl);
        onRedo({ profile: other.id });
      },
    })),
    ...more.map(({ id, name }, index) => ({
      id: `template/${id}`,
      label: t('action.redoTemplate', { name }),
      isApart: index === 0,
      onSelect: () => onRedo({ template: id }),
    })),
  ];
}
