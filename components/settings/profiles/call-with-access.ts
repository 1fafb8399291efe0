import { requestHostAccess } from '@/utils/browser/host-access';
import { type FailureRecord, toFailure } from '@/utils/failure';

/**
 * Has the worker call a service, and asks the browser for access to it in this very click: later it would refuse to ask. Many services answer
 * any origin: they need no access. Only when this one does is the person's answer waited for.
 */
export async function callWithAccess<T extends object>(
  baseUrl: string,
  call: () => Promise<T | { failure: FailureRecord }>,
): Promise<T | { failure: FailureRecord }> {
  const access = requestHostAccess(baseUrl);
  const attempt = () => call().catch((error: unknown) => ({ failure: toFailure(error) }));
  const first = await attempt();
  const lacksAccess = 'failure' in first && first.failure.code === 'no-host-access';
  return lacksAccess && (await access) ? attempt() : first;
}
