import { type AskOptions, ask } from './ask';
import type { Profile } from './profile';

/** Tries a profile with the smallest real question. Gives the model that answered and how long it took; throws the `Failure` a summary would meet. */
export async function testProfile(profile: Profile, options?: AskOptions): Promise<{ model: string; milliseconds: number }> {
  const start = Date.now();
  const { model } = await ask(profile, [{ role: 'user', content: 'Reply with the single word OK.' }], options);
  return { model, milliseconds: Date.now() - start };
}
