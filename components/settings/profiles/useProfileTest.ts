import { useState } from 'react';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { type ProfileTest, sendMessage, type TriedProfile } from '@/utils/browser/messages';
import type { FailureRecord } from '@/utils/failure';
import { callWithAccess } from './call-with-access';

type PassedTest = Exclude<ProfileTest, { failure: FailureRecord }>;

/**
 * A real small call with the form as it stands. `run` asks the browser for access to the service: only in a click.
 * @param edits another number: the form stands otherwise, and what was shown for it holds no more
 */
export function useProfileTest(tried: () => TriedProfile, edits: number) {
  const [test, setTest] = useState<ProfileTest | 'running'>();
  const [tested, setTested] = useState(edits);
  const outcome = test === 'running' ? undefined : test;
  return {
    isRunning: test === 'running',
    passed: outcome && 'model' in outcome && tested === edits ? outcome : undefined,
    failure: outcome && 'failure' in outcome ? outcome.failure : undefined,
    run: async () => {
      const asked = tried();
      setTested(edits);
      setTest('running');
      setTest(await callWithAccess<PassedTest>(asked.profile.baseUrl, () => sendMessage('testProfile', asked)));
    },
    /** What was to be stored was not: told where the test's failures are. */
    failToSave: (error: unknown) => setTest({ failure: toStorageFailure(error) }),
  };
}
