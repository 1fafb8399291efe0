import { useMemo } from 'react';
import { useProfile } from '@/components/profiles/useProfile';
import { act } from '@/components/toast/toasts';
import { requestHostAccess } from '@/utils/browser/host-access';
import { sendMessage } from '@/utils/browser/messages';
import type { PaperRef } from '@/utils/paper/paper-ref';

/** Asks the worker; `undefined` until it is known whether there is a service, `null` where there is none. */
export function useAsk(paper: PaperRef): ((question: string) => void) | null | undefined {
  const inUse = useProfile();
  const isKnown = inUse !== undefined;
  const baseUrl = inUse?.problem === undefined ? inUse?.profile?.baseUrl : undefined;
  const lacksAccess = inUse?.lacksAccess;
  return useMemo(() => {
    if (!isKnown) return undefined;
    if (baseUrl === undefined) return null;
    return (question: string) => {
      // In this very click, or the browser refuses to ask; services that allow other origins answer without it.
      if (lacksAccess) void requestHostAccess(baseUrl);
      act(sendMessage('askQuestion', { paper, question }));
    };
  }, [paper, isKnown, baseUrl, lacksAccess]);
}
