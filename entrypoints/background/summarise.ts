import { explainUnreachable, explainUnreachablePage } from '@/utils/browser/host-access';
import { readInReader } from '@/utils/browser/reader-client';
import { profileItem, templatesItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
import { contextTokensOf, profileProblem, serviceName } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { runSummary } from '@/utils/summary/run-summary';
import type { Job, Summary } from '@/utils/summary/summary';
import { activeTemplates } from '@/utils/summary/templates/active-templates';

/** One summary with the real reader and the person's model service. */
export async function summarise(paper: PaperRef, onJob: (job: Job) => void, signal: AbortSignal): Promise<Summary> {
  const profile = await profileItem.getValue();
  const problem = profile ? profileProblem(profile) : 'no-key';
  if (!profile || problem) throw new Failure(problem ?? 'no-key');
  return runSummary(paper, {
    read: (wanted, onProgress) => {
      const reading = readInReader(wanted, onProgress, signal);
      return wanted.source === 'web' ? explainUnreachablePage(reading, wanted.url) : reading;
    },
    ask: (messages, events) => explainUnreachable(ask(profile, messages, { ...events, signal }), profile.baseUrl),
    onJob,
    now: Date.now,
    service: serviceName(profile),
    contextTokens: contextTokensOf(profile),
    templates: activeTemplates(await templatesItem.getValue()),
  });
}
