import { storage } from 'wxt/utils/storage';
import { hasKey, originOf, type Profile, type Profiles, type ProfileWithKey } from '@/utils/llm/profile';
import { keysItem, profilesItem } from './storage';

const LOCK = 'keys';

/** For the worker alone: the profile with its key, if one is kept for the very origin that the profile names. */
export async function withKey(profile: Profile): Promise<ProfileWithKey> {
  const key = hasKey(profile) ? (await keysItem.getValue())[profile.id] : undefined;
  return { ...profile, apiKey: key ?? '' };
}

/** Keeps a key that was just entered together with the profiles that know where it may go: at no moment does a new key stand beside an old address. */
export async function keepKeyWith(profile: Profile, key: string, change: (bound: Profile) => Promise<Profiles>): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const profiles = await change({ ...profile, keyOrigin: originOf(profile.baseUrl) });
    const keys = { ...(await keysItem.getValue()), [profile.id]: key.trim() };
    await storage.setItems([
      { key: keysItem.key, value: keys },
      { key: profilesItem.key, value: profiles },
    ]);
  });
}

export async function forgetKey(profileId: string): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { [profileId]: _, ...others } = await keysItem.getValue();
    await keysItem.setValue(others);
  });
}
