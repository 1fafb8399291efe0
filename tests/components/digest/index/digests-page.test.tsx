// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { setLanguage } from '@/components/i18n';
import { dayDigest, runOf } from '@/tests/components/digest/made-digests';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { digestHeadsItem, digestItem, digestRunItem, scheduleItem } from '@/utils/browser/digest/digest-items';
import { searchTextItem } from '@/utils/browser/library/write-papers';
import { NO_SCHEDULE } from '@/utils/digest/schedule';
import type { FailureRecord } from '@/utils/failure';

const paper = (number: number, keywords: string[]) => ({
  paper: { source: 'arxiv', arxivId: `2602.0000${number}` } as const,
  title: `Beans ${number}`,
  keywords,
});
const keyOf = (number: number) => `arxiv:2602.0000${number}`;

const done = { status: 'done', at: 2, summary: 2 } as const;
const failed = { status: 'failed', at: 2, failure: { code: 'paper-unreadable' } } as const;

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

/** Two days of February, one of January. */
async function keepThree(): Promise<void> {
  await keepDigest(dayDigest('2026-01-30', [paper(9, ['speech'])]));
  await keepDigest(dayDigest('2026-02-13', [paper(1, ['video']), paper(2, ['video', 'agents'])]));
  await changeRun('hf:2026-02-13', () =>
    runOf([keyOf(1), keyOf(2)], { status: 'ended', outcomes: { [keyOf(1)]: done, [keyOf(2)]: failed } }),
  );
  await keepDigest(dayDigest('2026-02-14', [paper(3, ['video'])]));
}

/** Loaded on need, as the library does: by then there are texts to add its own to. */
async function show() {
  await setLanguage('zh');
  const { default: DigestsPage } = await import('@/components/digest/index/DigestsPage');
  return renderIn('zh', <DigestsPage />);
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const rows = () => within(screen.getByRole('region', { name: '全部日报' })).getAllByRole('listitem');
const rowOf = (index: number) => within(rows()[index] as HTMLElement);

it('without digests says what they are, and gets the newest day’s papers', async () => {
  await show();
  expect(await screen.findByRole('heading', { name: '还没有日报' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '最新一天' })).toBeNull();
  await press('取最新一天的论文');
  await waitFor(() => expect(location.hash).toBe('#/digest/hf:2026-02-14'));
  expect(asked).toEqual(['latest']);
});

it('begins with a week, a month, what is trending, a day, or the address of any list', async () => {
  await show();
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
  await show();
  await userEvent.type(await screen.findByLabelText('列表地址或名称'), 'beans.example{Enter}');
  expect(screen.getByLabelText('列表地址或名称').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/看不出这是哪份列表/)).toBeTruthy();
  expect(asked).toEqual([]);
});

it('says why a list cannot be had, and tries again', async () => {
  listed = { failure: { code: 'list-unreachable' } };
  await show();
  await press('热门');
  expect((await screen.findByRole('alert')).dataset.failure).toBe('list-unreachable');
  listed = { id: 'hf:trending:2026-02-14' };
  await press('重试');
  await waitFor(() => expect(location.hash).toBe('#/digest/hf:trending:2026-02-14'));
});

it('sends nobody to a list who has gone elsewhere meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<{ id: string }>();
  listed = promise;
  const { unmount } = await show();
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
  await show();
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
  await show();
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
  await show();
  await press(/^删除：2026年2月14日/);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect((await digestHeadsItem.getValue()).map(({ id }) => id)).not.toContain('hf:2026-02-14');
});

it('shows a month as a calendar whose days lead to their digests, be there one or not', async () => {
  await keepThree();
  await show();
  const calendar = within(await screen.findByRole('region', { name: '按日查看' }));
  expect(calendar.getByRole('heading').textContent).toBe('2026年2月');
  expect(calendar.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(
    '一二三四五六日'.split('').map((day) => `周${day}`),
  );
  expect(calendar.getAllByRole('link')).toHaveLength(28);
  expect(calendar.getByRole('link', { name: '2026年2月13日的日报：不完整' }).getAttribute('href')).toBe('#/digest/hf:2026-02-13');
  expect(calendar.getByRole('link', { name: '2026年2月12日的日报：没有' }).getAttribute('href')).toBe('#/digest/hf:2026-02-12');
  await press('上个月');
  expect(calendar.getByRole('heading').textContent).toBe('2026年1月');
});

it('makes one stop of a month, with arrow keys among its days', async () => {
  await keepThree();
  await show();
  const calendar = within(await screen.findByRole('grid', { name: '2026年2月' }));
  const stops = () => calendar.getAllByRole('link').flatMap((link) => (link.tabIndex === 0 ? link.dataset.day : []));
  expect(stops()).toEqual(['2026-02-14']);
  screen.getByRole('button', { name: '下个月' }).focus();
  await userEvent.tab();
  const day = () => (document.activeElement as HTMLElement).dataset.day?.slice(-2);
  const reached = [day()];
  for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'End', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
    await userEvent.keyboard(`{${key}}`);
    reached.push(day());
  }
  // The 1st is a Sunday: nothing of the month stands above it.
  expect(reached).toEqual(['14', '13', '06', '02', '08', '01', '01', '02', '09']);
  expect(stops()).toEqual(['2026-02-09']);
  await press('上个月');
  expect((await screen.findByRole('grid', { name: '2026年1月' })).querySelectorAll('a:not([tabindex])')).toHaveLength(1);
});

it('goes to no month that has not come, and links to no such day', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await keepDigest(dayDigest(today, []));
  await show();
  expect((await screen.findByRole('button', { name: '下个月' })).getAttribute('aria-disabled')).toBe('true');
  expect(within(screen.getByRole('region', { name: '按日查看' })).getAllByRole('link')).toHaveLength(Number(today.slice(-2)));
});

it('counts a month’s terms and fields once it is asked to, beside the former month, each with a way to the search', async () => {
  await keepThree();
  await searchTextItem(keyOf(1)).setValue([['card:field', '计算机视觉 – 视频']]);
  await show();
  expect(screen.queryByText('关键词')).toBeNull();
  await userEvent.click(await screen.findByText('2026年2月的趋势'));
  const terms = within(await screen.findByRole('table', { name: /关键词/ }));
  expect(terms.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    '词论文数占比，与上月相比',
    'video3100%新出现',
    'agents133%新出现',
  ]);
  expect(terms.getByRole('link', { name: 'video' }).getAttribute('href')).toBe('/?q=video#/');
  const fields = within(screen.getByRole('table', { name: /应用领域/ }));
  expect(fields.getByRole('link', { name: '计算机视觉' })).toBeTruthy();
  expect(fields.getByText('按 1 篇有总结的论文')).toBeTruthy();
  expect(
    within(screen.getByRole('figure'))
      .getAllByRole('listitem')
      .map(({ title }) => title),
  ).toEqual(['2026-02-13：2 篇', '2026-02-14：1 篇']);
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
  await show();
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

it('says how many digests of a month nobody can read', async () => {
  await keepThree();
  await storage.setItem('local:digest:hf:2026-02-14', { schema: 1, papers: 'no' });
  await show();
  await userEvent.click(await screen.findByText('2026年2月的趋势'));
  expect(await screen.findByText('1 份日报无法读取，没有计入。')).toBeTruthy();
});
