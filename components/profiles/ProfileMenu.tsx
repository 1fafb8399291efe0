import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { activateProfile } from '@/utils/browser/profiles';
import type { Language } from '@/utils/failure';
import { isUsable, type Profile, profileName } from '@/utils/llm/profile';
import '@/components/ui/overlay.css';
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
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="profile-trigger" aria-label={`${t('profile.choose')}: ${nameOf(chosen)}`}>
        {nameOf(chosen)}
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup value={chosen.id} onValueChange={(id) => void activateProfile(id)}>
            {list.map((profile) => (
              <DropdownMenu.RadioItem key={profile.id} value={profile.id} className="menu-item choice" disabled={!isUsable(profile)}>
                <span>
                  {nameOf(profile)}
                  {!isUsable(profile) && <small>{t('profile.unusable')}</small>}
                </span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
