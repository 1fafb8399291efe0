import { noteDigestSpending, throwAtDigestCeiling } from '@/utils/browser/digest/digest-spending';
import { explainUnreachable } from '@/utils/browser/host-access';
import { allowOrigin } from '@/utils/browser/origin-rule';
import { withKey } from '@/utils/browser/profile-keys';
import { noteSpending, throwAtCeiling } from '@/utils/browser/spending';
import { profilesItem } from '@/utils/browser/storage';
import { costOf, type Taken, type Usage } from '@/utils/cost/cost';
import { Failure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
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
import type { AskEvents, ModelService, ServicePorts } from '@/utils/summary/model-service';
import { sleep } from './sleep';

/**
 * The person's model services, the one in use first, or the one that is wanted for once while it is still there.
 * @throws Failure `no-key` and the like while it is not set up
 */
export async function modelServices(signal: AbortSignal, { wanted, digest }: Asking = {}): Promise<ServicePorts> {
  const kept = await profilesItem.getValue();
  const active = kept.list.some(({ id }) => id === wanted) ? wanted : kept.active;
  const profiles = await Promise.all(profilesInUse({ ...kept, active }).map(withKey));
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
    async ask(messages, { onTaken, ...events }) {
      await throwAtCeiling();
      if (digest !== undefined) await throwAtDigestCeiling(digest);
      // A browser that will not set the rule is no reason not to ask: the service's own refusal says what to do.
      await allowOrigin(profile.baseUrl).catch(reportError);
      const meter = meterFor(events, (usage) => onTaken?.(takenOf(profile, usage)));
      try {
        const answer = await explainUnreachable(ask(profile, messages, { ...meter.heard, signal }), profile.baseUrl);
        return { text: answer.text, model: answer.model, ...takenOf(profile, answer) };
      } finally {
        const usage = meter.read();
        // Not waited for: the answer must be kept before anything else.
        if (usage !== undefined) note(profile, usage, digest).catch(reportError);
      }
    },
  };
}

async function note(profile: Profile, usage: Usage, digest: string | undefined): Promise<void> {
  const cost = costOf(tariffOf(profile), usage, Date.now());
  const counting = digest === undefined ? undefined : noteDigestSpending(digest, usage, cost);
  await Promise.all([noteSpending(profile, usage), counting]);
}

/** Hears what a call takes, between the service and those who asked; reads `undefined` for one that has not begun to answer. */
function meterFor(events: AskEvents, onUsage: (usage: Usage) => void) {
  let usage: Usage | undefined;
  // Whoever has begun to answer is paid, counted or not.
  const paid =
    (hear: (piece: string) => void) =>
    (piece: string): void => {
      usage ??= {};
      hear(piece);
    };
  const heard = {
    ...events,
    onText: paid(events.onText),
    onThinking: paid(events.onThinking),
    onUsage(counted: Usage) {
      usage = { ...usage, ...counted };
      onUsage(usage);
    },
  };
  return { heard, read: () => usage };
}

function takenOf(profile: ProfileWithKey, { tokensIn, tokensCached, tokensOut, tokensThinking }: Usage): Taken {
  const cost = costOf(tariffOf(profile), { tokensIn, tokensCached, tokensOut }, Date.now());
  const taken = { tokensIn, tokensCached, tokensOut, tokensThinking, cost };
  return Object.fromEntries(Object.entries(taken).filter(([, value]) => value !== undefined));
}
