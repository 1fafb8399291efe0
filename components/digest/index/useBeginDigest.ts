import { useEffect, useRef, useState } from 'react';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { askTwice, sendMessage } from '@/utils/browser/messages';
import { placeHash } from '@/utils/browser/pages';
import type { FailureRecord } from '@/utils/failure';

export type Begun =
  | { status: 'idle' }
  | { status: 'fetching'; address: string }
  | { status: 'failed'; address: string; failure: FailureRecord };

export interface BeginDigest {
  begun: Begun;
  /** Has the papers of a list found and goes to their digest. @param address as a person enters it */
  begin(address: string): void;
}

/** Where the person has left the page meanwhile, the list is kept and nobody is sent to it. */
export function useBeginDigest(): BeginDigest {
  const [begun, setBegun] = useState<Begun>({ status: 'idle' });
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const begin = (address: string) => {
    // Its buttons stay where the focus is: a disabled one would lose it.
    if (begun.status === 'fetching') return;
    setBegun({ status: 'fetching', address });
    const fail = (failure: FailureRecord) => setBegun({ status: 'failed', address, failure });
    askTwice(() => sendMessage('listPapers', { address })).then(
      (answer) => {
        if ('failure' in answer) return fail(answer.failure);
        setBegun({ status: 'idle' });
        if (isHere.current) location.hash = placeHash(`digest/${answer.id}`);
      },
      (error: unknown) => fail(toStorageFailure(error)),
    );
  };
  return { begun, begin };
}
