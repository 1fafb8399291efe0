import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { backupItem } from '@/utils/browser/library/backup-state';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { backUpIfDue } from '@/utils/browser/library/weekly-backup';
import { keyOf, summaryOf } from './library-world';

const written: string[] = [];

vi.mock('@/utils/browser/reader-client', () => ({
  holdInReader: async (pieces: AsyncIterable<string>, _: string, work: (url: string) => Promise<void>) => {
    let text = '';
    for await (const piece of pieces) text += piece;
    written.push(text);
    await work('blob:x');
  },
}));

type Listener = (delta: object) => void;

/** A browser that lets us download, whose downloads go as they are told to. */
const downloads = { isAllowed: true, state: 'complete', tells: true, count: 0 };

beforeEach(async () => {
  emptyBrowser();
  written.length = 0;
  Object.assign(downloads, { isAllowed: true, state: 'complete', tells: true, count: 0 });
  const listeners = new Set<Listener>();
  Object.assign(fakeBrowser.permissions, { contains: async () => downloads.isAllowed });
  Object.assign(fakeBrowser, {
    downloads: {
      onChanged: { addListener: (each: Listener) => listeners.add(each), removeListener: (each: Listener) => listeners.delete(each) },
      download: async () => {
        downloads.count += 1;
        // Before its id is known.
        if (downloads.tells) for (const listener of listeners) listener({ id: 1, state: { current: downloads.state } });
        return 1;
      },
      search: async () => (downloads.state === 'gone' ? [] : [{ id: 1, state: downloads.state, error: 'DISK_FULL' }]),
    },
  });
  vi.stubGlobal('reportError', vi.fn());
  await saveSummary(summaryOf(1, 5));
  await backupItem.setValue({ isWeekly: true });
});

const WEEK = 7 * 86_400_000;

describe('the weekly backup', () => {
  it('writes everything once a week, and notes what nobody could read', async () => {
    await saveSummary(summaryOf(2, 6));
    await fakeBrowser.storage.local.set({ [`summary:${keyOf(2)}`]: 'beans' });
    await backUpIfDue(WEEK);
    await backUpIfDue(2 * WEEK - 1);
    expect(downloads.count).toBe(1);
    expect(JSON.parse(written[0] ?? '').papers).toHaveLength(1);
    expect(await backupItem.getValue()).toEqual({ isWeekly: true, lastAt: WEEK, lastCount: 1, lastLacking: 1 });
  });

  it.each(['interrupted', 'gone'])('comes to its end, and says so, where the download is %s before anybody listens', async (state) => {
    downloads.state = state;
    await backUpIfDue(WEEK);
    expect((await backupItem.getValue()).failure).toMatchObject({ code: 'unexpected' });
    downloads.state = 'complete';
    await backUpIfDue(WEEK);
    expect(await backupItem.getValue()).toEqual({ isWeekly: true, lastAt: WEEK, lastCount: 1 });
  });

  it('says so where the permission was taken away', async () => {
    downloads.isAllowed = false;
    await backUpIfDue(WEEK);
    expect(await backupItem.getValue()).toEqual({ isWeekly: true, failure: { code: 'no-downloads' } });
    expect(downloads.count).toBe(0);
  });
});
