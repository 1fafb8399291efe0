import { useCallback, useState } from 'react';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { askTwice } from '@/utils/browser/messages';
import type { FailureRecord } from '@/utils/failure';

interface Asking {
  isBusy: boolean;
  /** Why the last thing that was asked for could not be done. */
  failure?: FailureRecord;
  /** Has the worker do something. Resolves to its answer, or to nothing where it failed. */
  ask<Answer extends object>(question: () => Promise<Answer>): Promise<Answer | undefined>;
  dismiss(): void;
}

/** What a part of the page asks of the worker, one thing at a time. */
export function useWorker(): Asking {
  const [state, setState] = useState<{ isBusy: boolean; failure?: FailureRecord }>({ isBusy: false });
  const ask = useCallback(async <Answer extends object>(question: () => Promise<Answer>) => {
    setState({ isBusy: true });
    const answer = await askTwice(question).catch((error: unknown) => ({ failure: toStorageFailure(error) }));
    const failure = 'failure' in answer ? answer.failure : undefined;
    setState({ isBusy: false, ...(failure === undefined ? {} : { failure }) });
    return failure === undefined ? (answer as Answer) : undefined;
  }, []);
  const dismiss = useCallback(() => setState({ isBusy: false }), []);
  return { ...state, ask, dismiss };
}
