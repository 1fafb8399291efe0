import { useRef, useState } from 'react';
import type { TriedProfile } from '@/utils/browser/messages';
import type { Provider } from '@/utils/llm/provider';
import type { TypedKey } from './KeyField';
import { type DraftProfile, finish, isSame, type ProfileDraft, profileFor } from './profile-draft';

/** What can be done with a profile that is being written. Its key stands in the field alone: `key` is that field, `typed` what is known of it. */
export function useProfileForm({ profile, saved }: ProfileDraft, onChange: (profile: DraftProfile) => void) {
  const key = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<TypedKey>('none');
  const [edits, setEdits] = useState(0);
  const edit = (next: DraftProfile) => {
    setEdits(edits + 1);
    onChange(next);
  };
  const emptyKey = () => {
    if (key.current) key.current.value = '';
    setTyped('none');
  };
  return {
    key,
    typed,
    setTyped: (next: TypedKey) => {
      setEdits(edits + 1);
      setTyped(next);
    },
    emptyKey,
    /** Counts the changes, those of the key too: what a test has shown holds for the form as it was. */
    edits,
    isChanged: typed !== 'none' || !isSame(profile, saved),
    change: (part: Partial<DraftProfile>) => edit({ ...profile, ...part }),
    /** Going back to the saved service brings its options back; a key that was typed for another one never goes to it. */
    choose: (provider: Provider) => {
      emptyKey();
      edit(provider.id === saved.providerId ? { ...saved, name: profile.name } : profileFor(provider, profile));
    },
    /** The form as it stands. */
    tried: (): TriedProfile => {
      const entered = key.current?.value.trim();
      return { profile: finish(profile), ...(entered ? { apiKey: entered } : {}) };
    },
  };
}
