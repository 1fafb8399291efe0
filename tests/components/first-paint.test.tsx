// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { beginFirstPaint, endFirstPaint, useFirstPaint } from '@/components/first-paint';

afterEach(() => vi.unstubAllGlobals());

it('lets what nobody sees in the first frame come behind it', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  beginFirstPaint();
  const { result } = renderHook(useFirstPaint);
  expect(result.current).toBe(false);
  const painted = Promise.withResolvers<void>();
  endFirstPaint(painted.resolve);
  expect(result.current).toBe(false);
  await act(async () => {
    for (const frame of frames) frame();
    await painted.promise;
  });
  expect(result.current).toBe(true);
  // Whatever is shown from then on is shown whole.
  expect(renderHook(useFirstPaint).result.current).toBe(true);
});
