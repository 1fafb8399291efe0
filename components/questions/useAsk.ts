import { useHostAccess } from '@/components/useHostAccess';
import { useItem } from '@/components/useItem';
import { requestHostAccess } from '@/utils/browser/host-access';
import { sendMessage } from '@/utils/browser/messages';
import { profileItem } from '@/utils/browser/storage';
import { profileProblem } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';

/** Asks the worker; `undefined` until it is known whether there is a service, `null` where there is none. */
export function useAsk(paper: PaperRef): ((question: string) => void) | null | undefined {
  const profile = useItem(profileItem);
  const hasAccess = useHostAccess(profile?.baseUrl);
  if (profile === undefined) return undefined;
  if (profile === null || profileProblem(profile) !== undefined) return null;
  return (question) => {
    // In this very click, or the browser refuses to ask; services that allow other origins answer without it.
    if (hasAccess === false) void requestHostAccess(profile.baseUrl);
    void sendMessage('askQuestion', { paper, question });
  };
}
