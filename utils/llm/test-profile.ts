import { Failure } from '@/utils/failure';
import { type AskOptions, ask } from './ask';
import type { ProfileWithKey } from './profile';

/** Models that always think need a while even for one word. */
const PATIENCE_MS = 120_000;

/** Tries a profile with the smallest real question. Gives the model that answered and how long it took; throws the `Failure` a summary would meet. */
export async function testProfile(profile: ProfileWithKey, options?: AskOptions): Promise<{ model: string; milliseconds: number }> {
  const start = Date.now();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { model } = await ask(profile, [{ role: 'user', content: 'Reply with the single word OK.' }], { ...options, signal }).catch(
    (error: unknown) => {
      throw signal.aborted ? new Failure('service-busy', `no answer within ${PATIENCE_MS / 1000} s`) : error;
    },
  );
  return { model, milliseconds: Date.now() - start };
}
