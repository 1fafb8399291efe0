// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BackupPart } from '@/components/backup/BackupPart';
import { BackupReminder } from '@/components/backup/BackupReminder';
import { fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSummary } from '@/tests/summary/make-summary';
import { type BackupState, backupItem, isDue, needsReminder } from '@/utils/browser/library/backup-state';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { readingListItem } from '@/utils/browser/library/reading-list';
import { keysItem, profilesItem } from '@/utils/browser/storage';

const downloads = vi.hoisted(() => ({ files: [] as [name: string, file: Blob][] }));
vi.mock('@/components/downloadFile', () => ({ downloadFile: (name: string, file: Blob) => downloads.files.push([name, file]) }));

const DAY = 86_400_000;

beforeEach(async () => {
  await fakePanel();
  downloads.files.length = 0;
});

describe('the settings', () => {
  it('write everything but keys into one file, and say when that was', async () => {
    await profilesItem.setValue({
      list: [{ id: 'a', name: '', providerId: 'custom', baseUrl: 'http://localhost:1/v1', model: 'm' }],
      active: 'a',
    });
    await keysItem.setValue({ a: 'sk-beans-and-peas' });
    await saveSummary(makeSummary());
    await readingListItem.setValue([{ paper: { source: 'arxiv', arxivId: '2602.00009' }, title: 'Later', addedAt: 1 }]);
    await renderIn('zh', <BackupPart />);
    expect(await screen.findByText('还没有备份过。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '立即备份' }));
    expect(await screen.findByText('已备份 1 篇。')).toBeTruthy();
    expect(await screen.findByText(/^上次备份：.*，1 篇。$/)).toBeTruthy();
    const [[name, file] = []] = downloads.files;
    expect(name).toMatch(/^paperpane-backup-\d{4}-\d\d-\d\d\.json$/);
    const text = (await file?.text()) ?? '';
    expect(text).not.toContain('sk-beans');
    expect(JSON.parse(text)).toMatchObject({
      format: 'paperpane-library',
      papers: [{ schema: 5 }],
      readingList: [{ title: 'Later' }],
      profiles: { list: [{ id: 'a' }] },
      settings: { language: 'zh' },
    });
  });

  it('ask the browser’s leave for the weekly backup, and say so where it is refused', async () => {
    const request = vi.fn(async () => false);
    Object.assign(fakeBrowser.permissions, { request, remove: async () => true });
    await renderIn('zh', <BackupPart />);
    const weekly = await screen.findByRole('checkbox', { name: /每周自动备份/ });
    await userEvent.click(weekly);
    expect((await screen.findByRole('alert')).textContent).toMatch(/自动备份没有打开。“立即备份”不需要这个权限/);
    expect((await backupItem.getValue()).isWeekly).toBeUndefined();
    request.mockResolvedValue(true);
    await userEvent.click(weekly);
    await waitFor(async () => expect((await backupItem.getValue()).isWeekly).toBe(true));
    await userEvent.click(weekly);
    await waitFor(async () => expect((await backupItem.getValue()).isWeekly).toBeUndefined());
  });

  it('tell why the last automatic one failed', async () => {
    await backupItem.setValue({ isWeekly: true, failure: { code: 'storage-full' } });
    await renderIn('zh', <BackupPart />);
    expect((await screen.findByRole('alert')).textContent).toContain('上次自动备份没有成功。');
  });
});

describe('a weekly backup that may no longer be written', () => {
  beforeEach(() => backupItem.setValue({ isWeekly: true, lastAt: 1, lastCount: 3, lastLacking: 2, failure: { code: 'no-downloads' } }));

  it('says why, and asks for the leave again', async () => {
    Object.assign(fakeBrowser.permissions, { request: async () => true });
    await renderIn('zh', <BackupPart />);
    expect((await screen.findByRole('alert')).textContent).toContain('浏览器不再允许管理下载');
    expect(screen.getByText(/另有 2 篇无法读取，没有备份/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '授权并重试' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await backupItem.getValue()).toMatchObject({ isWeekly: true });
    expect((await backupItem.getValue()).failure).toBeUndefined();
  });
});

describe('the reminder', () => {
  it('stands there once there is something to lose, and goes with a backup or for a month', async () => {
    await renderIn('zh', <BackupReminder count={12} />);
    expect(await screen.findByText('文库里有 12 篇论文，还没有备份过。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '以后再说' }));
    await waitFor(() => expect(screen.queryByText(/还没有备份过/)).toBeNull());
  });

  it.each<[string, BackupState, number, boolean]>([
    ['many papers and no backup', {}, 10, true],
    ['few papers', {}, 9, false],
    ['a backup', { lastAt: 1 }, 500, false],
    ['a weekly one', { isWeekly: true }, 500, false],
    ['a wish not to be reminded before tomorrow', { remindAt: 6 * DAY }, 500, false],
    ['a wish that is over', { remindAt: 4 * DAY }, 500, true],
  ])('with %s', (_, state, papers, isNeeded) => {
    expect(needsReminder(state, papers, 5 * DAY)).toBe(isNeeded);
  });
});

it.each<[string, BackupState, boolean]>([
  ['is due where there was none', { isWeekly: true }, true],
  ['is due after a week', { isWeekly: true, lastAt: 20 * DAY }, true],
  ['is not due a day earlier', { isWeekly: true, lastAt: 21 * DAY }, false],
  ['is never due where nobody wants it', { lastAt: 0 }, false],
])('a weekly backup %s', (_, state, due) => {
  expect(isDue(state, 27 * DAY)).toBe(due);
});
