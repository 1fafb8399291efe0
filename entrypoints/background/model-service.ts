import { explainUnreachable } from '@/utils/browser/host-access';
import { profileItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
import { contextTokensOf, profileProblem, serviceName } from '@/utils/llm/profile';
import type { SummaryPorts } from '@/utils/summary/run-summary';

/** The person's model service. @throws Failure `no-key` and the like while it is not set up */
export async function modelService(signal: AbortSignal): Promise<Pick<SummaryPorts, 'ask' | 'service' | 'contextTokens'>> {
  const profile = await profileItem.getValue();
  const problem = profile ? profileProblem(profile) : 'no-key';
  if (!profile || problem) throw new Failure(problem ?? 'no-key');
  return {
    ask: (messages, events) => explainUnreachable(ask(profile, messages, { ...events, signal }), profile.baseUrl),
    service: serviceName(profile),
    contextTokens: contextTokensOf(profile),
  };
}
