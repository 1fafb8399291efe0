import { useHostAccess } from '@/components/useHostAccess';
import { useItem } from '@/components/useItem';
import { profilesItem } from '@/utils/browser/storage';
import { isUsable, type Profile, type Profiles, profilesInUse } from '@/utils/llm/profile';

export interface ProfileInUse {
  /** The one that is asked next; absent where the person has entered none. */
  profile: Profile | undefined;
  /** `no-key` where neither it nor its fallback can be asked. */
  problem: 'no-key' | undefined;
  /** The browser does not let us reach it yet. Services that allow other origins answer all the same. */
  lacksAccess: boolean;
  /** Those that could be asked in its place. */
  others: readonly Profile[];
  profiles: Profiles;
}

/** The profile in use and what stands in its way, as it changes; `undefined` until it has been read. */
export function useProfile(): ProfileInUse | undefined {
  const profiles = useItem(profilesItem);
  const inUse = profiles === undefined ? [] : profilesInUse(profiles);
  const usable = inUse.find(isUsable);
  const profile = usable ?? inUse[0];
  const hasAccess = useHostAccess(profile?.baseUrl);
  if (profiles === undefined) return undefined;
  return {
    profile,
    problem: usable === undefined ? 'no-key' : undefined,
    lacksAccess: hasAccess === false,
    others: profiles.list.filter((other) => other.id !== profile?.id && isUsable(other)),
    profiles,
  };
}
