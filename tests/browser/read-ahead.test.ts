import { afterEach, expect, it, vi } from 'vitest';
import { forgetReadings, readAhead, readOnce, readSoFar } from '@/utils/browser/read-ahead';

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

afterEach(forgetReadings);

it('holds what was read ahead until the page has been set up', async () => {
  const item = itemOf('early', 'now');
  expect(readSoFar(item)).toBeUndefined();
  await Promise.all([readAhead(item), readAhead(item)]);
  expect(item.getValue).toHaveBeenCalledTimes(1);
  expect(readSoFar(item)).toEqual({ value: 'early' });
  expect(await readOnce(item)).toBe('early');
  expect(await readOnce(item)).toBe('early');
  forgetReadings();
  expect(item.unwatch).toHaveBeenCalledTimes(1);
  expect(readSoFar(item)).toBeUndefined();
  expect(await readOnce(item)).toBe('now');
});

it('reads anew what has changed since', async () => {
  const item = itemOf('early', 'changed');
  await readAhead(item);
  item.change();
  expect(readSoFar(item)).toBeUndefined();
  expect(await readOnce(item)).toBe('changed');
});

it('gives the failure to whoever asks, and not to whoever reads ahead', async () => {
  const item = itemOf(new Error('damaged'));
  await readAhead(item);
  expect(readSoFar(item)).toBeUndefined();
  await expect(readOnce(item)).rejects.toThrow('damaged');
});
