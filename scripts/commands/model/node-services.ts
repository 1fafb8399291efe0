import { sleep } from '@/entrypoints/background/sleep';
import type { Usage } from '@/utils/cost/cost';
import { askCounted } from '@/utils/llm/ask-counted';
import { atPace } from '@/utils/llm/at-pace';
import { contextTokensOf, type ProfileWithKey, serviceName } from '@/utils/llm/profile';
import { nextTry } from '@/utils/llm/retry-policy';
import { createServicePace, type ServicePace } from '@/utils/llm/service-pace';
import type { ServicePorts } from '@/utils/summary/model-service';

export interface CallDesk {
  /** Throws the Failure that forbids one more call. */
  beforeCall?(): void;
  onPaid?(usage: Usage): void;
  /** One for all papers that are made at once. */
  pace?: ServicePace;
}

/** The model of the environment as the extension asks it, without a browser. */
export function nodeServices(profile: ProfileWithKey, signal: AbortSignal, desk: CallDesk = {}): ServicePorts {
  const { beforeCall, onPaid, pace = createServicePace() } = desk;
  return {
    services: [
      {
        name: serviceName(profile),
        model: profile.model.trim(),
        contextTokens: contextTokensOf(profile),
        async ask(messages, events) {
          await sleep(Math.max(0, pace.nextTurn(profile.id) - Date.now()), signal);
          beforeCall?.();
          const call = askCounted(profile, messages, { ...events, signal, onPaid: (usage) => onPaid?.(usage) });
          return await atPace(pace, profile.id, call);
        },
      },
    ],
    nextTry: (tried) => nextTry(tried, Math.random()),
    sleep: (milliseconds) => sleep(milliseconds, signal),
    now: Date.now,
  };
}
