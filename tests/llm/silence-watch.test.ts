// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSilence } from '@/utils/llm/silence-watch';

describe('watchSilence', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('aborts after the silence', () => {
    const watch = watchSilence(1000);
    vi.advanceTimersByTime(999);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.signal.aborted).toBe(true);
  });

  test('every sound starts the wait anew', () => {
    const watch = watchSilence(1000);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(900);
      watch.heard();
    }
    expect(watch.signal.aborted).toBe(false);
  });

  test('is over once ended', () => {
    const watch = watchSilence(1000);
    watch.end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
