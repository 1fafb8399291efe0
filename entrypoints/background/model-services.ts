import { noteDigestSpending, throwAtDigestCeiling } from '@/utils/browser/digest/digest-spending';
import { explainUnreachable } from '@/utils/browser/host-access';
import { allowOrigin } from '@/utils/browser/origin-rule';
import { withKey } from '@/utils/browser/profile-keys';
import { noteSpending, throwAtCeiling } from '@/utils/browser/spending';
import { profilesItem } from '@/utils/browser/storage';
import { costOf, type Usage } from '@/utils/cost/cost';
import { Failure } from '@/utils/failure';
import { askCounted } from '@/utils/llm/ask-counted';
import { atPace } from '@/utils/llm/at-pace';
import {
  contextTokensOf,
  type Profile,
  type ProfileWithKey,
  profileProblem,
  profilesInUse,
  serviceName,
  tariffOf,
} from '@/utils/llm/profile';
import { nextTry } from '@/utils/llm/retry-policy';
import type { ModelService, ServicePorts } from '@/utils/summary/model-service';
import { servicePace } from './service-pace';
import { sleep } from './sleep';

/**
 * The person's model services, the one in use first, or the one that is wanted for once while it is still there.
 * @throws Failure `no-key` and the like while it is not set up
 */
export async function modelServices(signal: AbortSignal, { wanted, digest }: Asking = {}): Promise<ServicePorts> {
  const kept = await profilesItem.getValue();
  const profiles = await Promise.all(profilesInUse(kept, wanted).map(withKey));
  const [first, ...others] = profiles.filter((profile) => profileProblem(profile) === undefined);
  if (first === undefined) throw new Failure((profiles[0] && profileProblem(profiles[0])) ?? 'no-key');
  return {
    services: [serviceOf(first, signal, digest), ...others.map((profile) => serviceOf(profile, signal, digest))],
    nextTry: (tried) => nextTry(tried, Math.random()),
    sleep: (milliseconds) => sleep(milliseconds, signal),
    now: Date.now,
  };
}

export interface Asking {
  /** Id of the profile that is wanted for once. */
  wanted?: string;
  /** Id of the digest that pays. */
  digest?: string;
}

function serviceOf(profile: ProfileWithKey, signal: AbortSignal, digest: string | undefined): ModelService {
  return {
    name: serviceName(profile),
    model: profile.model.trim(),
    contextTokens: contextTokensOf(profile),
    async ask(messages, events) {
      // A person who waits for one paper is not kept waiting for what many papers met.
      if (digest !== undefined) await sleep(servicePace.nextTurn(profile.id) - Date.now(), signal);
      await throwAtCeiling();
      if (digest !== undefined) await throwAtDigestCeiling(digest);
      // A browser that will not set the rule is no reason not to ask: the service's own refusal says what to do.
      await allowOrigin(profile.baseUrl).catch(reportError);
      // Not waited for: the answer must be kept before anything else.
      const onPaid = (usage: Usage) => void note(profile, usage, digest).catch(reportError);
      const call = explainUnreachable(askCounted(profile, messages, { ...events, signal, onPaid }), profile.baseUrl);
      return await atPace(servicePace, profile.id, call);
    },
  };
}

async function note(profile: Profile, usage: Usage, digest: string | undefined): Promise<void> {
  const cost = costOf(tariffOf(profile), usage, Date.now());
  const counting = digest === undefined ? undefined : noteDigestSpending(digest, usage, cost);
  await Promise.all([noteSpending(profile, usage), counting]);
}
