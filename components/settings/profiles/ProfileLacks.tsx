import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useHostAccess } from '@/components/useHostAccess';
import { requestHostAccess } from '@/utils/browser/host-access';
import { hasKey, needsKey, originOf, type Profile } from '@/utils/llm/profile';

/** What stands in a profile's way, each with the button that helps. A profile whose key was entered for another address has none for this. */
export function ProfileLacks({ profile, onEdit }: { profile: Profile; onEdit(): void }) {
  const { t } = useTranslation();
  const hasAccess = useHostAccess(profile.baseUrl);
  const isMoved = profile.keyOrigin !== undefined && !hasKey(profile);
  const lacksKey = isMoved || (needsKey(profile) && !hasKey(profile));
  return (
    <>
      {lacksKey && (
        <p className="profile-lacks" role="status">
          <span className="amber">{isMoved ? t('profile.keyMoved') : t('profile.noKey')}</span>
          <Button onClick={onEdit}>{t('profile.enterKey')}</Button>
        </p>
      )}
      {hasAccess === false && originOf(profile.baseUrl) !== undefined && (
        <p className="profile-lacks" role="status">
          <span className="amber">{t('profile.noAccess', { host: new URL(profile.baseUrl.trim()).hostname })}</span>
          <Button onClick={() => void requestHostAccess(profile.baseUrl)}>{t('profile.grant')}</Button>
        </p>
      )}
    </>
  );
}
