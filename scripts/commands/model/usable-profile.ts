import { Failure } from '@/utils/failure';
import { type ProfileWithKey, profileProblem } from '@/utils/llm/profile';
import { profileFromEnvironment } from './environment-profile';

/** The model service of the environment. @throws Failure `no-key` and the like where it cannot be asked */
export function usableProfile(): ProfileWithKey {
  const profile = profileFromEnvironment();
  const problem = profile === undefined ? 'no-key' : profileProblem(profile);
  if (profile === undefined || problem !== undefined)
    throw new Failure(problem ?? 'no-key', 'set PAPERPANE_BASE_URL, PAPERPANE_MODEL and PAPERPANE_API_KEY');
  return profile;
}
