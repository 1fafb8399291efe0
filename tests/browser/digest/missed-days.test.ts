import { beforeEach, describe, expect, it, vi } from 'vitest';
import { digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import type { DigestRun } from '@/utils/digest/digest';
import { Failure } from '@/utils/failure';
import { digest, keys } from './digest-world';
import {
  asked,
  at,
  beginAnew,
  FRIDAY,
  FRIDAYS,
  hasDays,
  isSeenTo,
  keepRun,
  kept,
  listed,
  listOf,
  made,
  notices,
  startAt,
  THURSDAY,
  world,
} from './schedule-world';

vi.mock('@/utils/browser/reader-client', () => ({ listInReader: (asked: unknown) => listed(asked) }));

beforeEach(beginAnew);

describe('days that a schedule missed', () => {
  it('goes on with the other missed days where one cannot be had, and says why that one cannot', async () => {
    world.days = { [FRIDAY]: digest.papers };
    world.newest = undefined;
    const { start, runner } = await startAt(at(15, 8), { seenTo: at(14, 9), missed: [THURSDAY, FRIDAY] });
    await expect(runner.runNow()).rejects.toMatchObject({ code: 'list-unreadable' });
    expect(start.mock.calls.map(([id]) => id)).toEqual([FRIDAYS]);
    expect((await kept()).missed).toEqual([THURSDAY]);
  });

  it('offers the days that passed while the browser was closed for long, and makes these when it is told to', async () => {
    const { start, runner } = await startAt(at(15, 8), { seenTo: at(12, 9) });
    await isSeenTo(at(14, 9));
    expect((await kept()).missed).toEqual([THURSDAY, FRIDAY]);
    await vi.waitFor(() =>
      expect(notices).toEqual([expect.objectContaining({ message: expect.stringContaining(`${THURSDAY}、${FRIDAY}`) })]),
    );
    expect(start).not.toHaveBeenCalled();
    await runner.runNow();
    expect(start.mock.calls.map(([id]) => id)).toEqual([`hf:${THURSDAY}`, FRIDAYS]);
    expect(await kept()).not.toHaveProperty('missed');
  });

  it('offers what passed before the day that it makes, but for what was made by hand', async () => {
    await keepRun(made(keys));
    const { start } = await startAt(at(15, 10), { seenTo: at(12, 9) });
    await isSeenTo(at(15, 9));
    expect([(await kept()).missed, asked()[0]]).toEqual([[THURSDAY], listOf(at(15, 9))]);
    expect(start).not.toHaveBeenCalled();
  });

  it('makes what is due though a run of a missed day cannot be read', async () => {
    await digestItem(`hf:${THURSDAY}`).setValue(digest);
    await digestRunItem(`hf:${THURSDAY}`).setValue({ schema: 1 } as DigestRun);
    const { start } = await startAt(at(14, 10), { seenTo: at(12, 9) });
    await isSeenTo(at(14, 9));
    expect([start.mock.calls[0]?.[0], (await kept()).missed]).toEqual([FRIDAYS, undefined]);
  });

  it('keeps the days missed that could not be made', async () => {
    const { runner } = await startAt(at(14, 8), { missed: [THURSDAY, FRIDAY] });
    listed.mockImplementationOnce(hasDays).mockRejectedValue(new Failure('list-busy'));
    await expect(runner.runNow()).rejects.toMatchObject({ code: 'list-busy' });
    expect((await kept()).missed).toEqual([FRIDAY]);
  });

  it('are offered without a word where nobody allowed one', async () => {
    world.mayNotify = false;
    await startAt(at(15, 8));
    await isSeenTo(at(14, 9));
    expect(notices).toEqual([]);
  });
});
