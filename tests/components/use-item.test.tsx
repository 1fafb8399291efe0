// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useItem } from '@/components/useItem';

it('does not go back to what a slow first read found before a change', async () => {
  const read = Promise.withResolvers<string>();
  let change: (value: string) => void = () => undefined;
  const item = {
    getValue: () => read.promise,
    watch: (onChange: typeof change) => {
      change = onChange;
      return () => undefined;
    },
  };
  const { result } = renderHook(() => useItem(item));
  act(() => change('new'));
  await act(async () => read.resolve('old'));
  expect(result.current).toBe('new');
});
