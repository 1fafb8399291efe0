// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { jobItem } from '@/utils/browser/storage';
import { withDone } from '@/utils/digest/run/change-run';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { askedFor, cards, DAY, done, emptyDigests, failed, keepCard, keepOutcomes, keys, papers, showDigest, worker } from './shown-digest';

beforeEach(emptyDigests);

const [warm, beans, salt, night] = keys;
const contents = () => within(screen.getByRole('navigation', { name: '目录' }));
const row = (key: string) => {
  const found = contents()
    .getAllByRole('listitem')
    .find(({ dataset }) => dataset.row === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return within(found);
};
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const changes = () => askedFor('changeDigest').map((asked) => (asked as { change: unknown }).change);

it('says of each paper how far it is, and shows each card as soon as it is there', async () => {
  await keepCard(0);
  await keepOutcomes([{ ...done(0), isReused: true } as ReturnType<typeof done>, failed]);
  await showDigest();
  await waitFor(() => expect(row(warm).getByText('文库已有')).toBeTruthy());
  expect(row(beans).getByText(/没有可读的文字/)).toBeTruthy();
  expect(row(salt).getByText('排队')).toBeTruthy();
  expect(screen.getByText('已完成 1 / 4')).toBeTruthy();
  expect(screen.getByText(/1 篇文库已有 · 1 篇没有完成 · 还有 2 篇 · 约还要 2 分钟/)).toBeTruthy();
  const job = { paper: papers[2]?.paper as PaperRef, startedAt: 1, status: 'reading' as const, calls: [] };
  await act(() => jobItem(salt).setValue(job));
  await waitFor(() => expect(row(salt).getByText('正在读论文')).toBeTruthy());
  expect(cards()).toEqual(['Warm Shelves', 'Beans by Colour']);
  await act(async () => {
    await jobItem(salt).removeValue();
    await keepCard(2);
    await changeRun(DAY, (run) => run && withDone(run, salt, 1_770_000_000_002, 5));
  });
  await waitFor(() => expect(cards()).toEqual(['Warm Shelves', 'Beans by Colour', 'Salt']));
});

it('is paused, gone on with and cancelled, the last only when it is meant', async () => {
  const run = await keepOutcomes([]);
  await showDigest();
  await press('暂停');
  expect(changes()).toEqual([{ to: 'pause' }]);
  await act(() => changeRun(DAY, () => ({ ...run, status: 'paused' })));
  await press('继续');
  await press('取消');
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '不取消' }));
  await press('取消');
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '取消日报' }));
  expect(changes()).toEqual([{ to: 'pause' }, { to: 'resume' }, { to: 'cancel' }]);
});

it('says what of a cancelled run is not among the papers that are made once more', async () => {
  await keepOutcomes([failed], { setAside: [salt] });
  await showDigest();
  await waitFor(() => expect(row(beans).getByText('排队')).toBeTruthy());
  expect(row(salt).getByText('没有做')).toBeTruthy();
});

it('brings a waiting paper forward', async () => {
  await keepOutcomes([]);
  await showDigest();
  await press('先做：Night Timetables');
  expect(changes()).toEqual([{ to: 'first', keys: [night] }]);
});

it('retries all that failed, or one of them', async () => {
  await keepOutcomes([failed, failed, failed, failed], { status: 'ended' });
  await showDigest();
  await press('重试没有完成的 4 篇');
  await userEvent.click(within(screen.getAllByRole('article')[2] as HTMLElement).getByRole('button', { name: '重试：Salt' }));
  expect(changes()).toEqual([{ to: 'retry' }, { to: 'retry', keys: [salt] }]);
});

it('makes what a cancelled run left', async () => {
  await keepOutcomes([failed], { status: 'ended' });
  await showDigest();
  expect(screen.getByText('不完整')).toBeTruthy();
  await press('做剩下的 4 篇');
  expect(changes()).toEqual([{ to: 'retry' }]);
});

it('says why it waits and when it tries again, tries at once, and can be paused', async () => {
  await keepOutcomes([], { status: 'held', held: { failure: { code: 'unreachable' }, until: Date.now() + 300_000 } });
  await showDigest();
  expect(screen.getByText('等待重试')).toBeTruthy();
  expect((await screen.findByRole('alert')).dataset.failure).toBe('unreachable');
  expect(screen.getByText('约 5 分钟后自动重试')).toBeTruthy();
  await press('现在重试');
  await press('暂停');
  expect(changes()).toEqual([{ to: 'resume' }, { to: 'pause' }]);
});

it('has no pause where it stands still until the person says so', async () => {
  await keepOutcomes([], { status: 'held', held: { failure: { code: 'bad-key' } } });
  await showDigest();
  await screen.findByRole('alert');
  expect(screen.queryByRole('button', { name: '暂停' })).toBeNull();
});

it('at its ceiling takes a higher one, or none', async () => {
  const ceiling = { currency: 'CNY', amount: 1 } as const;
  const run = await keepOutcomes([], {
    status: 'held',
    held: { failure: { code: 'digest-ceiling' } },
    spent: { calls: 2, unpriced: 0, amounts: { CNY: 1.02 } },
  });
  await act(() => changeRun(DAY, () => ({ ...run, plan: { ...run.plan, ceiling } })));
  await showDigest();
  const field = await screen.findByLabelText(/^新的上限/);
  await userEvent.clear(field);
  await userEvent.type(field, '1');
  await press('提高并继续');
  expect(screen.getByText('要填一个比已花费更大的数。')).toBeTruthy();
  expect(changes()).toEqual([]);
  await userEvent.type(field, '0');
  await press('提高并继续');
  await userEvent.clear(field);
  await press('提高并继续');
  expect(changes()).toEqual([{ to: 'ceiling', ceiling: { currency: 'CNY', amount: 10 } }, { to: 'ceiling' }]);
});

it('is complete when every paper has its card, and then has nothing to press', async () => {
  await Promise.all([0, 1, 2, 3].map((index) => keepCard(index)));
  await keepOutcomes([0, 1, 2, 3].map(done), { status: 'ended', endedAt: 3 });
  await showDigest();
  expect(screen.getByText('完整')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('button', { name: /重试|继续|暂停/ })).toBeNull();
});

it('says so where the worker refuses', async () => {
  await keepOutcomes([]);
  worker.failure = { code: 'storage-full' };
  await showDigest();
  await press('暂停');
  expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
});
