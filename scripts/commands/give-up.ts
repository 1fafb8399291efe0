import { withoutKey } from './model/without-key';
import { sayFailure } from './say-failure';
import { isUsageError } from './usage-error';

/** Says in one line on stderr why a command could not do its work; the exit status: 2 where it was called wrongly. */
export function giveUp(command: string, error: unknown): 1 | 2 {
  const isUsage = isUsageError(error);
  process.stderr.write(withoutKey(`paper ${command}: ${isUsage ? error.message : sayFailure(error)}\n`));
  return isUsage ? 2 : 1;
}
