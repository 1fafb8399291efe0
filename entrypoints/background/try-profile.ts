import { explainUnreachable } from '@/utils/browser/host-access';
import type { TriedProfile } from '@/utils/browser/messages';
import { allowOrigin } from '@/utils/browser/origin-rule';
import { withKey } from '@/utils/browser/profile-keys';
import { profilesItem } from '@/utils/browser/storage';
import { listModels } from '@/utils/llm/list-models';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { testProfile } from '@/utils/llm/test-profile';

const LIST_PATIENCE_MS = 30_000;

/** A real small call with a profile as it stands in the form. */
export async function tryProfile(tried: TriedProfile): Promise<{ model: string; milliseconds: number }> {
  const profile = await prepared(tried);
  return explainUnreachable(testProfile(profile), profile.baseUrl);
}

/** The models that its service lists. */
export async function listTriedModels(tried: TriedProfile): Promise<{ models: string[] }> {
  const profile = await prepared(tried);
  const models = await explainUnreachable(listModels(profile, AbortSignal.timeout(LIST_PATIENCE_MS)), profile.baseUrl);
  return { models };
}

/** A key that was just typed counts; else the one that is kept for this profile at this very origin. */
async function prepared({ profile, apiKey }: TriedProfile): Promise<ProfileWithKey> {
  await allowOrigin(profile.baseUrl).catch(reportError);
  if (apiKey !== undefined) return { ...profile, apiKey };
  const kept = (await profilesItem.getValue()).list.find(({ id }) => id === profile.id);
  return withKey({ ...profile, keyOrigin: kept?.keyOrigin });
}
