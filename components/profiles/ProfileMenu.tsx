import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { activateProfile } from '@/utils/browser/profiles';
import type { Language } from '@/utils/failure';
import { isUsable, type Profile, profileName } from '@/utils/llm/profile';
import './ProfileMenu.css';

interface ProfileMenuProps {
  list: readonly Profile[];
  chosen: Profile;
}

/** Which model answers, where there is a choice: another one is in use at once, on every open page. */
export function ProfileMenu({ list, chosen }: ProfileMenuProps) {
  const { t, i18n } = useTranslation();
  const nameOf = (profile: Profile) => profileName(profile, i18n.language as Language);
  if (list.length < 2) return <span>{nameOf(chosen)}</span>;
  return (
    <ActionMenu
      trigger={
        <button type="button" className="profile-trigger" aria-label={`${t('profile.choose')}: ${nameOf(chosen)}`}>
          {nameOf(chosen)}
          <ChevronDown aria-hidden="true" />
        </button>
      }
      items={list.map((profile) => ({
        id: profile.id,
        label: nameOf(profile),
        isChosen: profile.id === chosen.id,
        ...(isUsable(profile) ? {} : { isDisabled: true, hint: t('profile.unusable') }),
        onSelect: () => act(activateProfile(profile.id)),
      }))}
    />
  );
}
