// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { runOf } from '@/tests/components/digest/made-digests';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { digestHeadsItem, digestItem, digestRunItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import { NO_SCHEDULE } from '@/utils/digest/schedule';
import type { FailureRecord } from '@/utils/failure';
import { keepThree, keyOf, press, showDigests } from './shown-digests';

let asked: string[];
let listed: { id: string } | { failure: FailureRecord } | Promise<{ id: string }>;

beforeEach(async () => {
  await fakePanel();
  location.hash = '#/digests';
  asked = [];
  listed = { id: 'hf:2026-02-14' };
  answer('listPapers', ({ data }) => {
    asked.push(data.address);
    return listed;
  });
});

const rows = () => within(screen.getByRole('region', { name: '全部日报' })).getAllByRole('listitem');
const rowOf = (index: number) => within(rows()[index] as HTMLElement);

it('without digests says what they are, and gets the newest day’s papers', async () => {
  await showDigests();
  expect(await screen.findByRole('heading', { name: '还没有日报' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '最新一天' })).toBeNull();
  await press('取最新一天的论文');
  await waitFor(() => expect(location.hash).toBe('#/digest/hf:2026-02-14'));
  expect(asked).toEqual(['latest']);
});

it('begins with a week, a month, what is trending, a day, or the address of any list', async () => {
  await showDigests();
  for (const name of ['本周', '本月', '热门']) await press(name);
  const today = new Date().toISOString().slice(0, 10);
  const day = screen.getByLabelText<HTMLInputElement>('某一天');
  expect(day.max).toBe(today);
  const [ofDay, ofAddress] = screen.getAllByRole('button', { name: '取论文' }) as [HTMLElement, HTMLElement];
  await userEvent.click(ofDay);
  await userEvent.type(screen.getByLabelText('列表地址或名称'), 'arxiv.org/list/cs.CL/recent');
  await userEvent.click(ofAddress);
  await waitFor(() => expect(asked).toHaveLength(5));
  expect(asked[0]).toMatch(/^\d{4}-W\d{2}$/);
  expect(asked.slice(1)).toEqual([today.slice(0, 7), 'trending', today, 'arxiv.org/list/cs.CL/recent']);
});

it('says under the field what is no list, and asks nobody for it', async () => {
  await showDigests();
  await userEvent.type(await screen.findByLabelText('列表地址或名称'), 'beans.example{Enter}');
  expect(screen.getByLabelText('列表地址或名称').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/看不出这是哪份列表/)).toBeTruthy();
  expect(asked).toEqual([]);
});

it('says why a list cannot be had, and tries again', async () => {
  listed = { failure: { code: 'list-unreachable' } };
  await showDigests();
  await press('热门');
  expect((await screen.findByRole('alert')).dataset.failure).toBe('list-unreachable');
  listed = { id: 'hf:trending:2026-02-14' };
  await press('重试');
  await waitFor(() => expect(location.hash).toBe('#/digest/hf:trending:2026-02-14'));
});

it('sends nobody to a list who has gone elsewhere meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<{ id: string }>();
  listed = promise;
  const { unmount } = await showDigests();
  await press('热门');
  expect(await screen.findByText('正在取论文…')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('热门');
  await press('本周');
  expect(asked).toEqual(['trending']);
  location.hash = '#/trash';
  unmount();
  resolve({ id: 'hf:trending:2026-02-14' });
  await promise;
  await new Promise((next) => setTimeout(next));
  expect(location.hash).toBe('#/trash');
});

it('lists all digests by month, the newest first, and says how each stands', async () => {
  await keepThree();
  await showDigests();
  await screen.findByRole('heading', { name: '全部日报' });
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['2026年2月', '2026年1月']);
  expect(rowOf(0).getByRole('link').getAttribute('href')).toBe('#/digest/hf:2026-02-14');
  expect(rowOf(1).getByText('2 篇 · 完成 1 · 失败 1')).toBeTruthy();
  expect(rowOf(1).getByText('不完整')).toBeTruthy();
  await act(() => changeRun('hf:2026-02-14', () => runOf([keyOf(3)])).then(() => undefined));
  await waitFor(() => expect(rowOf(0).getByText('1 篇 · 完成 0 · 还剩 1')).toBeTruthy());
});

it('takes a digest away and brings it back whole, paused where it was going on', async () => {
  await keepThree();
  await changeRun('hf:2026-02-14', () => runOf([keyOf(3)]));
  answer('changeDigest', async ({ data }) => {
    expect(data.change).toEqual({ to: 'pause' });
    await changeRun(data.id, (run) => run && { ...run, status: 'paused' });
    return {};
  });
  await showDigests();
  const before = await digestItem('hf:2026-02-14').getValue();
  await press(/^删除：2026年2月14日/);
  expect(await screen.findByText(/其中论文的总结还在文库里/)).toBeTruthy();
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(await digestRunItem('hf:2026-02-14').getValue()).toBeNull();
  await press('撤销');
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(await digestItem('hf:2026-02-14').getValue()).toEqual(before);
  expect(await digestRunItem('hf:2026-02-14').getValue()).toMatchObject({ status: 'paused', chosen: [keyOf(3)] });
});

it('takes a digest away that nobody can read', async () => {
  await keepThree();
  await storage.setItem('local:digest:hf:2026-02-14', { schema: 1, papers: 'no' });
  await showDigests();
  await press(/^删除：2026年2月14日/);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect((await digestHeadsItem.getValue()).map(({ id }) => id)).not.toContain('hf:2026-02-14');
});

it('offers what the schedule missed, and forgets it where nobody wants it', async () => {
  let runs = 0;
  let outcome: { failure?: FailureRecord } = { failure: { code: 'list-busy' } };
  answer('runScheduleNow', () => {
    runs += 1;
    return outcome;
  });
  const missed = ['2026-02-12', '2026-02-13'];
  await scheduleItem.setValue({ ...NO_SCHEDULE, isOn: true, missed });
  await showDigests();
  expect(await screen.findByText('到点时浏览器没有开，没有做的日报：2026年2月12日 周四和2026年2月13日 周五')).toBeTruthy();
  await press('现在做');
  expect((await screen.findByRole('alert')).dataset.failure).toBe('list-busy');
  outcome = {};
  await press('重试');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(runs).toBe(2);
  await press('不用');
  await waitFor(() => expect(screen.queryByRole('button', { name: '现在做' })).toBeNull());
  expect(await scheduleItem.getValue()).toEqual({ ...NO_SCHEDULE, isOn: true });
});
