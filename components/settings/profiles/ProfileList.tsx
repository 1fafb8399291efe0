import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { activateProfile, deleteProfile, setFallback } from '@/utils/browser/profiles';
import type { FailureRecord } from '@/utils/failure';
import { type Profile, type Profiles, profilesInUse } from '@/utils/llm/profile';
import { ProfileRow } from './ProfileRow';
import { useFocusAtFirst } from './useFocusAtFirst';

interface ProfileListProps {
  profiles: Profiles;
  /** What has just been done. */
  notice: string;
  /** It takes the place of a form. */
  isFocused: boolean;
  onAdd(): void;
  onEdit(profile: Profile): void;
  onDuplicate(profile: Profile): void;
}

/** All profiles: which one is in use, and which one stands in for it. */
export function ProfileList({ profiles, notice, isFocused, onAdd, onEdit, onDuplicate }: ProfileListProps) {
  const { t } = useTranslation();
  const [active, fallback] = profilesInUse(profiles);
  const { list } = profiles;
  const heading = useFocusAtFirst(isFocused);
  const [failure, setFailure] = useState<FailureRecord>();
  const change = (done: Promise<void>) =>
    void done.then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(toStorageFailure(error)),
    );
  return (
    <section className="profiles" aria-labelledby="profiles-title">
      <header className="part-head">
        <h2 id="profiles-title" ref={heading} tabIndex={-1}>
          {t('profile.title')}
        </h2>
        <Button icon={<Plus />} onClick={onAdd}>
          {t('profile.add')}
        </Button>
      </header>
      <p className="muted small" role="status">
        {notice}
      </p>
      {failure && <FailureNotice failure={failure} />}
      <ul className="profile-list">
        {list.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            role={profile === active ? 'active' : profile === fallback ? 'fallback' : 'none'}
            onUse={() => change(activateProfile(profile.id))}
            onFallback={list.length < 2 ? undefined : (isFallback) => change(setFallback(isFallback ? profile.id : undefined))}
            onEdit={() => onEdit(profile)}
            onDuplicate={() => onDuplicate(profile)}
            onDelete={() => change(deleteProfile(profile.id))}
          />
        ))}
      </ul>
      {list.length > 1 && <p className="muted small">{fallback ? t('profile.fallbackHint') : t('profile.fallbackOffer')}</p>}
    </section>
  );
}
