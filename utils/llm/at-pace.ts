import { Failure } from '@/utils/failure';
import type { ServicePace } from './service-pace';

/** Waits for a call of a profile's service, and notes whether it was refused because there were too many. */
export async function atPace<Answer>(pace: ServicePace, profile: string, call: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await call;
    pace.noteAnswered(profile);
    return answer;
  } catch (error) {
    if (error instanceof Failure && error.code === 'rate-limited') pace.noteRefused(profile, error.waitMs);
    throw error;
  }
}
