import { Check, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { activateProfile } from '@/utils/browser/profiles';
import { isUsable, type Profile, profileName } from '@/utils/llm/profile';
import '@/components/ui/overlay.css';
import './ProfileMenu.css';

interface ProfileMenuProps {
  list: readonly Profile[];
  chosen: Profile;
}

/** Which model answers, where there is a choice: another one is in use at once, on every open page. */
export function ProfileMenu({ list, chosen }: ProfileMenuProps) {
  const { t } = useTranslation();
  if (list.length < 2) return <span>{profileName(chosen)}</span>;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="profile-trigger" aria-label={`${t('profile.choose')}: ${profileName(chosen)}`}>
        {profileName(chosen)}
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup value={chosen.id} onValueChange={(id) => void activateProfile(id)}>
            {list.map((profile) => (
              <DropdownMenu.RadioItem key={profile.id} value={profile.id} className="menu-item choice" disabled={!isUsable(profile)}>
                <span>
                  {profileName(profile)}
                  {!isUsable(profile) && <small> · {t('profile.unusable')}</small>}
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
