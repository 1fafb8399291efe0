import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineItem } from '@/utils/browser/stored-items';

beforeEach(() => fakeBrowser.reset());

it('reads nothing before it is asked', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  const item = defineItem('local:list', { fallback: 'none' });
  await new Promise((done) => setTimeout(done, 0));
  expect(get).not.toHaveBeenCalled();
  expect(await item.getValue()).toBe('none');
  expect(get).toHaveBeenCalled();
});

it('has its fallback until something is stored and again when it is taken away', async () => {
  const item = defineItem('local:list', { fallback: 'none' });
  const seen: string[] = [];
  const unwatch = item.watch((value) => seen.push(value));
  await item.setValue('some');
  expect(await item.getValue()).toBe('some');
  await item.removeValue();
  expect(await item.getValue()).toBe('none');
  unwatch();
  await item.setValue('more');
  expect(seen).toEqual(['some', 'none']);
});
