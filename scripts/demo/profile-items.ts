import { originOf, type Profile, type Profiles, type ProfileWithKey } from '@/utils/llm/profile';

/** What the extension keeps of profiles that were entered in its settings, as items of `storage.local`. The first is in use. */
export function profileItems(...profiles: [ProfileWithKey, ...ProfileWithKey[]]): { profiles: Profiles; keys: Record<string, string> } {
  const withKeys = profiles.filter(({ apiKey }) => apiKey !== '');
  return {
    profiles: { list: profiles.map(withoutKey), active: profiles[0].id },
    keys: Object.fromEntries(withKeys.map(({ id, apiKey }) => [id, apiKey])),
  };
}

function withoutKey({ apiKey, ...profile }: ProfileWithKey): Profile {
  return apiKey === '' ? profile : { ...profile, keyOrigin: originOf(profile.baseUrl) };
}
