import { until } from '@/scripts/browser/devtools-port';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';

/** One target with a debugger on it. */
export interface Attached {
  send<Result = unknown>(method: string, parameters?: object): Promise<Result>;
  detach(): Promise<void>;
}

/** @param type such as `page` or `service_worker`; any when undefined */
export async function attachTo({ cdp, targets }: RawBrowser, type: string | undefined, urlPart: string): Promise<Attached> {
  const { targetId } = await until(`a ${type ?? 'target'} with ${urlPart}`, async () =>
    (await targets()).find((each) => (type === undefined ? each.type !== 'tab' : each.type === type) && each.url.includes(urlPart)),
  );
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  return {
    send: (method, parameters) => cdp.send(method, parameters, sessionId),
    detach: async () => {
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
  };
}
