import { type Browser, browser } from 'wxt/browser';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import { keepAliveDuring } from '@/utils/browser/keep-alive';
import { holdInReader } from '@/utils/browser/reader-client';
import { Failure } from '@/utils/failure';
import { writeLibrary } from '@/utils/library/file/write-library';
import { localDay } from '@/utils/library/local-day';
import { backupItem, backupName, isDue, mayDownload, noteBackup } from './backup-state';
import { everythingKept } from './library-parts';
import { savedPapers } from './saved-papers';

const ALARM = 'backup';
const LOCK = 'backup';
/** A browser is rarely open for a whole week. */
const LOOK_MINUTES = 180;
const FOLDER = 'PaperPane';

/** Writes everything to the downloads folder once a week, where the person wants that. Call once, before the worker's first `await`. */
export function backUpWeekly(ready: Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void backUpIfDue(Date.now());
  });
  void ready.then(async () => {
    await followWish();
    await backUpIfDue(Date.now());
  });
  backupItem.watch(({ failure }) => {
    // What has just failed is tried again at the next look.
    void followWish().then(() => (failure === undefined ? backUpIfDue(Date.now()) : undefined));
  });
}

async function followWish(): Promise<void> {
  if ((await backupItem.getValue()).isWeekly !== true) await browser.alarms.clear(ALARM);
  else if ((await browser.alarms.get(ALARM)) === undefined) await browser.alarms.create(ALARM, { periodInMinutes: LOOK_MINUTES });
}

/** One at a time, in whichever worker; what fails is told in the settings and tried again at the next look. */
export async function backUpIfDue(now: number): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null || !isDue(await backupItem.getValue(), now)) return;
    try {
      // The person may have taken it away in the browser's own settings.
      if (!(await mayDownload())) throw new Failure('no-downloads');
      await keepAliveDuring(backUp(now));
    } catch (error) {
      reportError(error);
      await backupItem.setValue({ ...(await backupItem.getValue()), failure: toStorageFailure(error) });
    }
  });
}

/** A worker has no addresses for what it has in memory: the reader document holds the file until the browser has taken it. */
async function backUp(now: number): Promise<void> {
  const { keys, parts } = await everythingKept();
  const writer = writeLibrary(parts);
  let [count, lacking] = [0, 0];
  async function* pieces() {
    yield writer.head();
    for await (const saved of savedPapers(keys, (more) => (lacking += more))) {
      count += 1;
      yield writer.entry(saved);
    }
    yield writer.tail();
  }
  await holdInReader(pieces(), 'application/json', async (url) => {
    await download(url, `${FOLDER}/${backupName(localDay(now))}`);
  });
  await noteBackup(count, now, lacking);
}

async function download(url: string, filename: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let id: number | undefined;
  const listen = ({ id: changed, state, error }: Browser.downloads.DownloadDelta) => {
    if (changed !== id) return;
    if (state?.current === 'complete') resolve();
    if (state?.current === 'interrupted') reject(new Error(`The download was interrupted: ${error?.current ?? ''}`));
  };
  browser.downloads.onChanged.addListener(listen);
  try {
    id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    // What happened before its id was known nobody heard.
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') resolve();
    if (item === undefined || item.state === 'interrupted') reject(new Error(`The download was interrupted: ${item?.error ?? ''}`));
    await promise;
  } finally {
    browser.downloads.onChanged.removeListener(listen);
  }
}
