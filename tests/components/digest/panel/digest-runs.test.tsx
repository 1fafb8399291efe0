// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DigestRunsPlace } from '@/components/digest/panel/DigestRunsPlace';
import { setLanguage } from '@/components/i18n';
import { dayDigest, keepRun, runOf } from '@/tests/components/digest/made-digests';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { keyOf, listed } from '@/tests/components/lists/list-world';
import { renderIn } from '@/tests/components/render';
import { changeRun } from '@/utils/browser/digest/change-digest';
import type { FailureRecord } from '@/utils/failure';

const DAY = 'hf:2026-02-13';
const keys = [keyOf(0), keyOf(1), keyOf(2)];
const done = { status: 'done', at: 2, summary: 2 } as const;
const failed = { status: 'failed', at: 2, failure: { code: 'paper-unreadable' } } as const;

let changes: unknown[];
let outcome: { failure?: FailureRecord };
let opened: (string | undefined)[];

beforeEach(async () => {
  await fakePanel();
  changes = [];
  opened = [];
  outcome = {};
  answer('changeDigest', ({ data }) => {
    changes.push(data);
    return outcome;
  });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url }) => {
    opened.push(url?.replace(/^.*#/, '#'));
    return {} as never;
  });
});

async function show() {
  await setLanguage('zh');
  return renderIn('zh', <DigestRunsPlace />);
}

const strip = async () => within(await screen.findByRole('region', { name: /^日报：/ }));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('shows nothing where nothing is being made', async () => {
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { status: 'ended' }));
  const { container } = await show();
  await act(async () => undefined);
  expect(container.querySelector('section, button')).toBeNull();
});

it('says how far a digest is, what failed, how long it takes and what it has cost, and follows it', async () => {
  const outcomes = { [keyOf(0)]: done, [keyOf(1)]: failed };
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { outcomes, spent: { calls: 2, unpriced: 0, amounts: { CNY: 1.2 } } }));
  await show();
  const shown = await strip();
  expect(shown.getByText('1/3')).toBeTruthy();
  expect(shown.getByRole('progressbar', { name: '已完成 1 / 3 篇' }).getAttribute('aria-valuenow')).toBe('2');
  await waitFor(() => expect(document.querySelector('.run-facts')?.textContent).toMatch(/^失败 1 · 约还要 .+ · 已用 ¥1\.20$/));
  await act(async () => {
    await changeRun(DAY, (run) => run && { ...run, outcomes: { ...outcomes, [keyOf(2)]: done }, status: 'ended' });
  });
  await waitFor(() => expect(screen.queryByRole('region', { name: /^日报：/ })).toBeNull());
  expect(await screen.findByText('日报做完了')).toBeTruthy();
});

it('pauses it, goes on, and leads into it', async () => {
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys));
  await show();
  await press('暂停');
  await waitFor(() => expect(changes).toEqual([{ id: DAY, change: { to: 'pause' } }]));
  await act(() => changeRun(DAY, (run) => run && { ...run, status: 'paused' }).then(() => undefined));
  // The button is the same: it keeps the focus.
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('继续'));
  await press('继续');
  await waitFor(() => expect(changes.at(-1)).toEqual({ id: DAY, change: { to: 'resume' } }));
  await press('打开日报');
  expect(opened).toEqual([`#/digest/${DAY}`]);
});

it('says so where that cannot be done', async () => {
  outcome = { failure: { code: 'storage-full' } };
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys));
  await show();
  await press('暂停');
  expect(await screen.findByText(/浏览器没有空间/)).toBeTruthy();
});

it('of what passes by itself says why it waits and until when, and pauses it', async () => {
  const until = new Date(2026, 1, 14, 18, 5).getTime();
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { status: 'held', held: { failure: { code: 'unreachable' }, until } }));
  await show();
  expect(await screen.findByText(/。18:05 自动再试。$/)).toBeTruthy();
  await press('暂停');
  await waitFor(() => expect(changes).toEqual([{ id: DAY, change: { to: 'pause' } }]));
  await press('现在重试');
  await waitFor(() => expect(changes.at(-1)).toEqual({ id: DAY, change: { to: 'resume' } }));
  await act(() => changeRun(DAY, (run) => run && runOf(run.chosen)).then(() => undefined));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('打开日报'));
});

it('of what needs the person offers what helps: the settings, and to go on', async () => {
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { status: 'held', held: { failure: { code: 'bad-key' } } }));
  await show();
  expect((await screen.findByRole('alert')).dataset.failure).toBe('bad-key');
  expect(screen.queryByRole('button', { name: '暂停' })).toBeNull();
  expect(screen.getByText('模型服务不接受这个密钥。')).toBeTruthy();
  await press('打开设置');
  expect(opened).toEqual(['#/settings']);
  await press('继续');
  await waitFor(() => expect(changes).toEqual([{ id: DAY, change: { to: 'resume' } }]));
});

it('asks for the access that is missing, and goes on once it is there', async () => {
  const wanted: unknown[] = [];
  let isGranted = false;
  Object.assign(fakeBrowser.permissions, {
    request: async (asked: unknown) => {
      wanted.push(asked);
      return isGranted;
    },
  });
  const failure = { code: 'no-host-access', site: 'https://api.example.com' } as const;
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { status: 'held', held: { failure } }));
  await show();
  await press('授权并重试');
  await waitFor(() => expect(wanted).toEqual([{ origins: ['https://api.example.com/*'] }]));
  expect(changes).toEqual([]);
  isGranted = true;
  await press('授权并重试');
  await waitFor(() => expect(changes).toEqual([{ id: DAY, change: { to: 'resume' } }]));
});

it('at its ceiling leads into the digest, where the ceiling is set', async () => {
  await keepRun(dayDigest('2026-02-13', listed), runOf(keys, { status: 'held', held: { failure: { code: 'digest-ceiling' } } }));
  await show();
  const notice = within(await screen.findByRole('alert'));
  expect(notice.queryByRole('button', { name: '继续' })).toBeNull();
  await userEvent.click(notice.getByRole('button', { name: '打开日报' }));
  expect(opened).toEqual([`#/digest/${DAY}`]);
});

it('shows two at most, those that go on first, and where the others are', async () => {
  for (const day of ['2026-02-10', '2026-02-11', '2026-02-12'])
    await keepRun(dayDigest(day, listed), runOf(keys, { status: day === '2026-02-10' ? 'going' : 'paused' }));
  await show();
  const names = (await screen.findAllByRole('region', { name: /^日报：/ })).map((each) => each.querySelector('strong')?.textContent);
  expect(names).toEqual(['2026年2月10日 周二', '2026年2月12日 周四']);
  await press('另有 1 份日报没有做完');
  expect(opened).toEqual(['#/digests']);
});
