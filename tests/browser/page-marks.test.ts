import { beforeEach, describe, expect, it } from 'vitest';
import { keepEntries } from '@/tests/browser/keep-entries';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { changedMarks, changesPageSettings } from '@/utils/browser/changed-marks';
import { jobStatus, markOf, marksFor } from '@/utils/browser/page-marks';
import { asPlainLine } from '@/utils/browser/plain-line';
import { jobItem, keptJobItem, queueItem } from '@/utils/browser/storage';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import type { PaperMark } from '@/utils/paper/paper-mark';
import { emptyBrowser, jobOf, key, paper } from './job-world';

const { isUnread: _, ...read } = entryFor(makeSavedPaper());
const { oneLine } = read;
const unread = { ...read, isUnread: true } as const;
const outdated = { ...unread, isOutdated: true } as const;

it.each<[string, Parameters<typeof markOf>, PaperMark]>([
  ['that nobody knows', [undefined, undefined, false], { state: 'unread' }],
  ['that is summarised and was never open', [unread, undefined, false], { state: 'unread', oneLine }],
  ['that was read', [read, undefined, false], { state: 'read', oneLine }],
  ['that has a newer version, read or not', [outdated, undefined, false], { state: 'outdated', oneLine }],
  ['that is being summarised', [undefined, { status: 'waiting' }, false], { state: 'running' }],
  ['that is being summarised again', [read, { status: 'waiting' }, false], { state: 'running', oneLine }],
  ['that is begun while it still stands in the queue', [undefined, { status: 'waiting' }, true], { state: 'running' }],
  ['that waits', [undefined, undefined, true], { state: 'queued' }],
  ['that failed and waits', [undefined, { status: 'failed' }, true], { state: 'queued' }],
  ['that failed', [undefined, { status: 'failed' }, false], { state: 'failed' }],
  ['of which a second try failed', [read, { status: 'failed' }, false], { state: 'read', oneLine }],
  ['whose summary has no such line', [{ ...read, oneLine: '' }, undefined, false], { state: 'read' }],
])('a paper %s', (_, asked, mark) => {
  expect(markOf(...asked)).toEqual(mark);
});

it.each([
  [undefined, undefined],
  [null, undefined],
  ['beans', undefined],
  [{ status: 7 }, undefined],
  [{ status: 'failed', calls: 7 }, { status: 'failed' }],
  [{ status: 'writing' }, { status: 'waiting' }],
])('a stored job %j is %j', (stored, stage) => {
  expect(jobStatus(stored)).toEqual(stage);
});

describe('marks of a page', () => {
  beforeEach(emptyBrowser);

  it('come from the catalogue, the jobs and the queue, the lines as plain text', async () => {
    const other = { source: 'arxiv', arxivId: '2602.99902' } as const;
    await keepEntries([{ ...read, oneLine: '用 **两套分词**，词元少 $18.4\\%$' }]);
    await jobItem('arxiv:2602.99903').setValue(jobOf('half', { status: 'writing' }));
    await keptJobItem('arxiv:2602.99904').setValue(jobOf('half', { status: 'failed' }));
    await queueItem.setValue({ waiting: [other], running: [] });
    const keys = [key, 'arxiv:2602.99902', 'arxiv:2602.99903', 'arxiv:2602.99904', 'arxiv:2602.99905'];
    expect(await marksFor(keys)).toEqual({
      [key]: { state: 'read', oneLine: '用 两套分词，词元少 18.4%' },
      'arxiv:2602.99902': { state: 'queued' },
      'arxiv:2602.99903': { state: 'running' },
      'arxiv:2602.99904': { state: 'failed' },
      'arxiv:2602.99905': { state: 'unread' },
    });
  });

  it('have no line while something is being made anew', async () => {
    await keepEntries([{ ...read, oneLine: '词元少 18.4%' }]);
    await jobItem(key).setValue(jobOf('all', { status: 'writing' }));
    expect(await marksFor([key])).toEqual({ [key]: { state: 'running' } });
    await jobItem(key).removeValue();
    await queueItem.setValue({ waiting: [paper], running: [] });
    expect(await marksFor([key])).toEqual({ [key]: { state: 'queued' } });
    await queueItem.setValue({ waiting: [], running: [] });
    expect(await marksFor([key])).toEqual({ [key]: { state: 'read', oneLine: '词元少 18.4%' } });
  });

  it('say what runs now, not what failed before', async () => {
    await keptJobItem(key).setValue(jobOf('', { status: 'failed' }));
    await jobItem(key).setValue(jobOf('half'));
    expect(await marksFor([key])).toEqual({ [key]: { state: 'running' } });
  });
});

it.each([
  ['提出**缓存**，`k` 次命中率 $p_{1}$ 提高 2 倍。', '提出缓存，k 次命中率 p_1 提高 2 倍。'],
  ['a *b* c * d 2*3*4', 'a b c * d 2*3*4'],
  ['snake_case 与 __重点__ 和 ~~旧~~', 'snake_case 与 重点 和 旧'],
  ['$\\mathbf{x}\\times\\alpha$ 与 \\$5', 'x×alpha 与 $5'],
  ['[链接](https://example.net) 与\n换行', '链接 与 换行'],
  ['<b>不是</b> HTML', '<b>不是</b> HTML'],
])('%s reads %s', (markdown, text) => {
  expect(asPlainLine(markdown)).toBe(text);
});

describe('what pages are told of', () => {
  const job = (oldValue: unknown, newValue: unknown) => ({ [`job:${key}`]: { oldValue, newValue } });
  const queue = (...waiting: object[]) => ({ waiting, running: [] });

  it.each<[string, Parameters<typeof changedMarks>[0], string[]]>([
    ['a job that begins', job(undefined, jobOf('')), [key]],
    ['text that streams into a job', job(jobOf('ha'), jobOf('half')), []],
    ['a job that fails', job(jobOf('half'), jobOf('half', { status: 'failed' })), [key]],
    ['a job that ends', job(jobOf('all'), undefined), [key]],
    ['a paper that is new in the catalogue', { 'entries:00a': { oldValue: [], newValue: [unread] } }, [key]],
    ['a paper that was read', { 'entries:00a': { oldValue: [unread], newValue: [read] } }, [key]],
    ['a paper that is out of date', { 'entries:00a': { oldValue: [unread], newValue: [outdated] } }, [key]],
    ['a paper that was deleted', { 'entries:00a': { oldValue: [read], newValue: undefined } }, [key]],
    ['a star', { 'entries:00a': { oldValue: [read], newValue: [{ ...read, isStarred: true }] } }, []],
    ['a catalogue that is none', { 'entries:00a': { oldValue: 'beans', newValue: [null, 7, {}] } }, []],
    ['a paper that waits', { queue: { oldValue: undefined, newValue: queue(paper) } }, [key]],
    ['a paper that waits no more', { queue: { oldValue: queue(paper), newValue: queue() } }, [key]],
    ['the same queue', { queue: { oldValue: queue(paper), newValue: queue(paper) } }, []],
    ['another item', { 'page:7': { oldValue: undefined, newValue: {} } }, []],
    ['the same paper twice', { ...job(undefined, jobOf('')), queue: { oldValue: queue(paper), newValue: queue() } }, [key]],
  ])('%s', (_, changes, keys) => {
    expect(changedMarks(changes)).toEqual(keys);
  });

  it.each<[string, Parameters<typeof changesPageSettings>[0], boolean]>([
    ['nothing', {}, false],
    ['the theme', { settings: { oldValue: { language: 'zh' }, newValue: { language: 'zh', theme: 'dark' } } }, false],
    ['the language', { settings: { oldValue: { language: 'zh' }, newValue: { language: 'en' } } }, true],
    ['lines', { settings: { oldValue: { language: 'zh' }, newValue: { language: 'zh', noLinesOn: ['arxiv'] } } }, true],
    ['an empty list of sites', { settings: { oldValue: { language: 'zh' }, newValue: { language: 'zh', noLinesOn: [] } } }, false],
  ])('settings: %s', (_, changes, isChange) => {
    expect(changesPageSettings(changes)).toBe(isChange);
  });
});
