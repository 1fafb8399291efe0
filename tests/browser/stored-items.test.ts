import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineItem } from '@/utils/browser/stored-items';

const one = defineItem<string>('local:one', { fallback: 'none' });
const other = defineItem<string>('local:other', { fallback: 'none' });
const brief = defineItem<number | null>('session:brief', { fallback: null });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it('asks the browser once for all that is asked for in one breath', async () => {
  await one.setValue('1');
  await brief.setValue(2);
  const local = vi.spyOn(fakeBrowser.storage.local, 'get');
  const session = vi.spyOn(fakeBrowser.storage.session, 'get');
  expect(await Promise.all([one.getValue(), other.getValue(), brief.getValue(), one.getValue()])).toEqual(['1', 'none', 2, '1']);
  expect(local).toHaveBeenCalledTimes(1);
  expect(session).toHaveBeenCalledTimes(1);
});

it('asks for many in several questions', async () => {
  const local = vi.spyOn(fakeBrowser.storage.local, 'get');
  const many = Array.from({ length: 45 }, (_, index) => defineItem<number>(`local:${index}`, { fallback: index }));
  expect(await Promise.all(many.map((item) => item.getValue()))).toEqual(many.map((_, index) => index));
  expect(local.mock.calls.map(([keys]) => (keys as unknown as string[]).length)).toEqual([20, 20, 5]);
});

it('reads anew what is asked for later', async () => {
  const before = one.getValue();
  await one.setValue('1');
  expect(await one.getValue()).toBe('1');
  expect(['none', '1']).toContain(await before);
});

it('tells everybody who asked when the browser cannot read', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('disk'));
  const settled = await Promise.allSettled([one.getValue(), other.getValue()]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await one.getValue()).toBe('none');
});
