import { type DraftProfile, profileFor } from '@/components/settings/profiles/profile-draft';
import { useTabDraft } from '@/components/settings/useTabDraft';
import { isUsable, type Profiles, profilesInUse } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';

export const STEPS = ['service', 'key', 'try'] as const;

export type Step = (typeof STEPS)[number];

interface FirstRunDraft {
  step: Step;
  /** Of the service that was chosen, as it stands in the form. */
  profile?: DraftProfile;
}

/** Where the person is in the three steps, and what has been entered; both stay in the tab when the page is loaded again. */
export function useFirstRun(profiles: Profiles) {
  const [kept, keep] = useTabDraft<FirstRunDraft>('first-run');
  const canTry = profilesInUse(profiles).some(isUsable);
  const { step, profile } = kept ?? { step: canTry ? 'try' : 'service' };
  const saved = profiles.list.find(({ id }) => id === profile?.id);
  const isReachable: Record<Step, boolean> = { service: true, key: profile !== undefined, try: canTry };
  return {
    // Another page may have deleted the profile that the last step needs.
    step: isReachable[step] ? step : 'service',
    // Once it is saved, what is kept of it says where its key may go.
    draft: profile && {
      profile: saved === undefined ? profile : { ...profile, keyOrigin: saved.keyOrigin },
      saved: saved ?? profile,
      isNew: saved === undefined,
    },
    isReachable,
    go: (next: Step) => keep({ step: next, profile }),
    /** Choosing the same one again keeps what was entered for it. */
    choose: (provider: Provider) => keep({ step: 'key', profile: profile?.providerId === provider.id ? profile : profileFor(provider) }),
    change: (changed: DraftProfile) => keep({ step, profile: changed }),
  };
}
