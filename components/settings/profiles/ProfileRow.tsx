import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/ui/ActionMenu';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { IconButton } from '@/components/ui/IconButton';
import type { Language } from '@/utils/failure';
import { originOf, type Profile, profileName, serviceName } from '@/utils/llm/profile';
import { ProfileLacks } from './ProfileLacks';
import '@/components/ui/word-mark.css';

interface ProfileRowProps {
  profile: Profile;
  role: 'active' | 'fallback' | 'none';
  onUse(): void;
  /** Absent where there is nothing that it could stand in for. */
  onFallback?(isFallback: boolean): void;
  onEdit(): void;
  onDuplicate(): void;
  onDelete(): void;
}

/** One profile of the list: what it asks and where, what it lacks, and what can be done with it. */
export function ProfileRow({ profile, role, onUse, onFallback, onEdit, onDuplicate, onDelete }: ProfileRowProps) {
  const { t, i18n } = useTranslation();
  const [isDeleting, setDeleting] = useState(false);
  const language = i18n.language as Language;
  const name = profileName(profile, language);
  const service = serviceName(profile, language);
  // What is written in it where it is no address may hold a password.
  const host = originOf(profile.baseUrl)?.replace(/^https?:\/\//, '') ?? service;
  const facts = [...(profile.name === '' ? [] : [service, profile.model]), ...(host === service ? [] : [host])];
  const fallback =
    onFallback && role === 'fallback'
      ? [{ label: t('profile.noFallback'), onSelect: () => onFallback(false) }]
      : onFallback && role === 'none'
        ? [{ label: t('profile.setFallback'), onSelect: () => onFallback(true) }]
        : [];
  return (
    <li data-profile={profile.id}>
      <div className="profile-row">
        <button type="button" className="row-name profile-name" onClick={onEdit}>
          <span>
            {name}
            {role !== 'none' && <span className={`word-mark ${role}`}>{t(`profile.${role}`)}</span>}
          </span>
          {facts.length > 0 && <small>{facts.join(' · ')}</small>}
        </button>
        {role !== 'active' && (
          <Button onClick={onUse} aria-label={t('profile.useThis', { name })}>
            {t('profile.use')}
          </Button>
        )}
        <ActionMenu
          trigger={<IconButton label={t('profile.more', { name })} icon={<Ellipsis />} />}
          items={[
            { label: t('profile.edit'), onSelect: onEdit },
            ...fallback,
            { label: t('profile.duplicate'), onSelect: onDuplicate },
            { label: t('profile.delete'), onSelect: () => setDeleting(true) },
          ]}
        />
      </div>
      <ProfileLacks profile={profile} onEdit={onEdit} />
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        title={t('profile.confirmDelete', { name })}
        hint={t('profile.confirmDeleteHint')}
        cancelLabel={t('profile.cancel')}
        confirmLabel={t('profile.delete')}
        onConfirm={onDelete}
      />
    </li>
  );
}
