import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOrigin } from '@/utils/browser/origin-rule';
import { emptyBrowser, fakeRules } from './job-world';

let rules: ReturnType<typeof fakeRules>;
beforeEach(() => {
  emptyBrowser();
  rules = fakeRules();
});

it('takes our origin away from what we send to this machine, and from nothing else', async () => {
  await allowOrigin('http://localhost:11434/v1');
  expect(rules).toMatchObject([
    {
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      condition: { urlFilter: '|http://localhost:11434/', initiatorDomains: [expect.any(String)], resourceTypes: ['xmlhttprequest'] },
    },
  ]);
});

it.each(['https://api.deepseek.com', 'http://192.168.1.7:11434/v1', 'https://localhost.evil.example', 'beans', ''])(
  'leaves %j alone',
  async (baseUrl) => {
    await allowOrigin(baseUrl);
    expect(rules).toEqual([]);
  },
);

it('makes one rule for each place, though many papers are begun at once', async () => {
  const places = [
    'http://localhost:1/v1',
    'http://127.0.0.1:1/v1',
    'http://localhost:2/v1',
    'http://localhost:1/other',
    'http://[::1]:1/v1',
  ];
  await Promise.all(places.map(allowOrigin));
  await allowOrigin('http://localhost:1/v1');
  expect(rules.map(({ id }) => id).toSorted()).toEqual([1, 2, 3, 4]);
});

it('does without where the browser has no such rules', async () => {
  Object.assign(fakeBrowser, { declarativeNetRequest: undefined });
  await expect(allowOrigin('http://localhost:1/v1')).resolves.toBeUndefined();
});
