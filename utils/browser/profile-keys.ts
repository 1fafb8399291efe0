import { hasKey, originOf, type Profile, type ProfileWithKey } from '@/utils/llm/profile';
import { keysItem } from './storage';

const LOCK = 'keys';

/** For the worker alone: the profile with its key, if one is kept for the very origin that the profile names. */
export async function withKey(profile: Profile): Promise<ProfileWithKey> {
  const key = hasKey(profile) ? (await keysItem.getValue())[profile.id] : undefined;
  return { ...profile, apiKey: key ?? '' };
}

/** Keeps a key that was just entered, bound to the origin of the profile's address; gives the profile that knows of it. */
export async function keepKey(profile: Profile, key: string): Promise<Profile> {
  await changeKeys((keys) => ({ ...keys, [profile.id]: key.trim() }));
  return { ...profile, keyOrigin: originOf(profile.baseUrl) };
}

export async function forgetKey(profileId: string): Promise<void> {
  await changeKeys(({ [profileId]: _, ...others }) => others);
}

async function changeKeys(change: (keys: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): Promise<void> {
  await navigator.locks.request(LOCK, async () => keysItem.setValue(change(await keysItem.getValue())));
}
