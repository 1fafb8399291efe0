import { type RefObject, useMemo, useRef } from 'react';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { sendMessage } from '@/utils/browser/messages';
import { questionItem } from '@/utils/browser/storage';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { useAsk } from './useAsk';

/** What is being asked about a paper, and how to ask. */
export interface QuestionDesk {
  paper: PaperRef;
  /** The question that is not yet answered. */
  job: QuestionJob | null;
  isBusy: boolean;
  /** `null` where there is no service to ask. */
  ask: ((question: string) => void) | null;
  stop(): void;
  /** The field itself: what was pressed above it may be gone, and the focus needs a place. */
  box: RefObject<HTMLTextAreaElement | null>;
}

/** `undefined` until it is known. */
export function useQuestions(paper: PaperRef, exchanges: readonly Exchange[]): QuestionDesk | undefined {
  const job = useOpenQuestion(paperKey(paper), exchanges);
  const ask = useAsk(paper);
  const box = useRef<HTMLTextAreaElement>(null);
  return useMemo(() => {
    if (job === undefined || ask === undefined) return undefined;
    const isBusy = job !== null && job.status !== 'failed';
    return { paper, job, isBusy, ask, stop: () => act(sendMessage('stopQuestion', paper)), box };
  }, [paper, job, ask]);
}

/** Between the saving of its answer and its own end it would be there twice. */
function useOpenQuestion(key: string, exchanges: readonly Exchange[]): QuestionJob | null | undefined {
  const job = useItem(questionItem(key));
  return job && exchanges.some(({ id }) => id === job.id) ? null : job;
}
