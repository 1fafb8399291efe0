import { requestHostAccess } from '@/utils/browser/host-access';
import { activateProfile } from '@/utils/browser/profiles';
import type { Profile } from '@/utils/llm/profile';

/** Uses another profile from now on, where something is asked of it at once. Must be called in a click: the browser may have to ask for access. */
export async function switchProfile({ id, baseUrl }: Profile): Promise<void> {
  void requestHostAccess(baseUrl);
  await activateProfile(id);
}
