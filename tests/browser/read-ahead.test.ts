import { expect, it, vi } from 'vitest';
import { readAhead, readOnce } from '@/utils/browser/read-ahead';

function itemOf(...values: (string | Error)[]) {
  let change: () => void = () => undefined;
  const getValue = vi.fn(async () => {
    const value = values.shift() ?? 'nothing more';
    if (value instanceof Error) throw value;
    return value;
  });
  const unwatch = vi.fn();
  const watch = (onChange: (value: string) => void) => {
    change = () => onChange('');
    return unwatch;
  };
  return { getValue, watch, unwatch, change: () => change() };
}

it('gives what was read ahead, once', async () => {
  const item = itemOf('early', 'now');
  readAhead(item);
  readAhead(item);
  expect(item.getValue).toHaveBeenCalledTimes(1);
  expect(await readOnce(item)).toBe('early');
  expect(item.unwatch).toHaveBeenCalledTimes(1);
  expect(await readOnce(item)).toBe('now');
});

it('reads anew what has changed since', async () => {
  const item = itemOf('early', 'changed');
  readAhead(item);
  item.change();
  expect(await readOnce(item)).toBe('changed');
});

it('gives the failure to whoever takes it', async () => {
  const item = itemOf(new Error('damaged'));
  readAhead(item);
  await Promise.resolve();
  await expect(readOnce(item)).rejects.toThrow('damaged');
});
