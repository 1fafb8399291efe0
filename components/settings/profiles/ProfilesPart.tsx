import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTabDraft } from '@/components/settings/useTabDraft';
import type { Language } from '@/utils/failure';
import { type Profiles, profileName } from '@/utils/llm/profile';
import { findProvider, providers } from '@/utils/llm/providers';
import { ProfileForm } from './ProfileForm';
import { ProfileList } from './ProfileList';
import { copyOf, type DraftProfile, finish, type ProfileDraft, profileFor } from './profile-draft';
import { useFocusAtFirst } from './useFocusAtFirst';
import '@/components/settings/row-name.css';
import './Profiles.css';

/** The service that a new profile begins with. */
const FIRST = providers[0] ?? findProvider('custom');

function newDraft(): ProfileDraft {
  if (FIRST === undefined) throw new Error('there is no provider');
  const profile = profileFor(FIRST);
  return { profile, saved: profile, isNew: true };
}

/** The part of the settings about model services: the list, or the profile that is being written. Without any, its form at once. */
export function ProfilesPart({ profiles }: { profiles: Profiles }) {
  const { t, i18n } = useTranslation();
  const [kept, setDraft] = useTabDraft<ProfileDraft>('profile-draft');
  const isRestored = useRef(kept !== undefined);
  const [blank, setBlank] = useState(newDraft);
  const [notice, setNotice] = useState('');
  const hasClosed = useRef(false);
  const isFirst = profiles.list.length === 0;
  const draft = kept ?? (isFirst ? blank : undefined);
  const begin = (profile: DraftProfile, isNew: boolean) => {
    setNotice('');
    setDraft({ profile, saved: profile, isNew });
  };
  const close = () => {
    isRestored.current = false;
    hasClosed.current = true;
    setDraft(undefined);
    setBlank(newDraft());
  };
  if (draft === undefined)
    return (
      <ProfileList
        profiles={profiles}
        notice={notice}
        isFocused={hasClosed.current}
        onAdd={() => begin(newDraft().profile, true)}
        onEdit={(profile) => begin(profile, false)}
        onDuplicate={(profile) =>
          begin(copyOf(profile, t('profile.copyName', { name: profileName(profile, i18n.language as Language) })), true)
        }
      />
    );
  return (
    <section className="profiles" aria-labelledby="profiles-title">
      <Head title={draft.isNew ? t('profile.addTitle') : t('profile.editTitle')} isFocused={kept !== undefined && !isRestored.current} />
      {isRestored.current && <p className="muted small">{t('settings.restored')}</p>}
      <ProfileForm
        key={draft.saved.id}
        draft={draft}
        onChange={(profile) => setDraft({ ...draft, profile })}
        onSaved={(profile) => {
          setNotice(t('profile.saved', { name: profileName(finish(profile), i18n.language as Language) }));
          close();
        }}
        onClose={isFirst ? undefined : close}
      />
    </section>
  );
}

function Head({ title, isFocused }: { title: string; isFocused: boolean }) {
  const heading = useFocusAtFirst(isFocused);
  return (
    <header className="part-head">
      <h2 id="profiles-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
