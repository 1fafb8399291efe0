import { browser } from 'wxt/browser';
import { isLoopback, originOf } from '@/utils/llm/profile';

const LOCK = 'origin-rules';

/**
 * Ollama and others on this machine answer 403 to an `Origin` they do not know, and a browser sends ours with every request. A rule of our own
 * takes it away, for requests of this extension to this machine alone.
 * https://github.com/ollama/ollama/issues/3016, https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest
 */
export async function allowOrigin(baseUrl: string): Promise<void> {
  const origin = originOf(baseUrl);
  if (origin === undefined || !isLoopback(baseUrl)) return;
  const { declarativeNetRequest: rules } = browser;
  // A browser without such rules: the service's own setting does the same, and its refusal says so.
  if (rules === undefined) return;
  const urlFilter = `|${origin}/`;
  // Two papers that are begun at once must not give their rules the same id.
  await navigator.locks.request(LOCK, async () => {
    const present = await rules.getSessionRules();
    if (present.some(({ condition }) => condition.urlFilter === urlFilter)) return;
    await rules.updateSessionRules({
      addRules: [
        {
          id: Math.max(0, ...present.map(({ id }) => id)) + 1,
          action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
          condition: {
            urlFilter,
            initiatorDomains: [new URL(browser.runtime.getURL('/' as never)).hostname],
            resourceTypes: ['xmlhttprequest'],
          },
        },
      ],
    });
  });
}
