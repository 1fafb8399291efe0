import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestHostAccess } from '@/utils/browser/host-access';

it('has no access where the browser refuses to ask for it, as it does outside a click', async () => {
  Object.assign(fakeBrowser, {
    permissions: { request: () => Promise.reject(new Error('This function must be called during a user gesture')) },
  });
  expect(await requestHostAccess('https://api.deepseek.com')).toBe(false);
});
