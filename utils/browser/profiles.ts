import type { Profile, Profiles } from '@/utils/llm/profile';
import { forgetKey, keepKeyWith } from './profile-keys';
import { profilesItem } from './storage';

const LOCK = 'profiles';

async function changeProfiles(change: (profiles: Profiles) => Profiles): Promise<void> {
  await navigator.locks.request(LOCK, async () => profilesItem.setValue(change(await profilesItem.getValue())));
}

/**
 * Saves a new or changed profile; the first one is in use at once.
 * @param key absent: the one that is kept stays, as long as the address has the same origin
 */
export async function saveProfile(profile: Profile, key?: string): Promise<void> {
  if (key === undefined || key.trim() === '') await changeProfiles((profiles) => withProfile(profiles, withKeptOrigin(profile, profiles)));
  else {
    await navigator.locks.request(LOCK, () =>
      keepKeyWith(profile, key, async (bound) => withProfile(await profilesItem.getValue(), bound)),
    );
  }
}

/** A form may be old: another page may have entered another key since, or deleted it. Where that one may go, only what is stored knows. */
function withKeptOrigin({ keyOrigin: _, ...profile }: Profile, { list }: Profiles): Profile {
  const keyOrigin = list.find(({ id }) => id === profile.id)?.keyOrigin;
  return { ...profile, ...(keyOrigin === undefined ? {} : { keyOrigin }) };
}

function withProfile({ list, active, ...others }: Profiles, profile: Profile): Profiles {
  const isNew = !list.some(({ id }) => id === profile.id);
  return {
    ...others,
    list: isNew ? [...list, profile] : list.map((one) => (one.id === profile.id ? profile : one)),
    active: active ?? profile.id,
  };
}

/** Forgets a profile and its key; where it was in use the next one is. */
export async function deleteProfile(id: string): Promise<void> {
  await changeProfiles(({ list, active, fallback }) => {
    const left = list.filter((profile) => profile.id !== id);
    const next = active === id ? left[0]?.id : active;
    return {
      list: left,
      ...(next === undefined ? {} : { active: next }),
      ...(fallback === undefined || fallback === id || fallback === next ? {} : { fallback }),
    };
  });
  await forgetKey(id);
}

/** Uses a profile from now on; no page needs to be loaded again. One that was the fallback is so no longer. */
export async function activateProfile(id: string): Promise<void> {
  await changeProfiles(({ fallback, ...profiles }) => ({ ...profiles, active: id, ...(fallback === id ? {} : { fallback }) }));
}

/** `undefined`: no profile takes over. */
export async function setFallback(id: string | undefined): Promise<void> {
  await changeProfiles(({ list, active }) => ({ list, active, ...(id === undefined ? {} : { fallback: id }) }));
}
