// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { paperSizesItem } from '@/utils/browser/digest/digest-items';
import type { Plan } from '@/utils/digest/digest';
import { askedFor, DAY, digest, done, emptyDigests, failed, keepCard, keepOutcomes, keys, showDigest, worker } from './shown-digest';

const [warm, beans, salt, night] = keys;

beforeEach(async () => {
  await emptyDigests();
  await keepProfiles({ ...demoProfile, price: { currency: 'CNY', input: 1, output: 4 } });
  await keepDigest(digest);
});

async function showPlan() {
  const rendered = await showDigest();
  await screen.findByRole('list', { name: '列表里的论文' });
  return rendered;
}

const rows = () => within(screen.getByRole('list', { name: '列表里的论文' })).getAllByRole('listitem');
const ticked = () => rows().flatMap((row) => (within(row).getByRole<HTMLInputElement>('checkbox').checked ? row.dataset.key : []));
const choose = async (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const start = async () => userEvent.click(screen.getByRole('button', { name: /^开始 ·/ }));
const started = () => askedFor('startDigest')[0] as { id: string; keys: string[]; plan: Plan };

it('chooses all, the most voted, the unread, or those with a keyword, in order of votes', async () => {
  await keepCard(0, {}, { readAt: 1 });
  await showPlan();
  expect(ticked()).toEqual([beans, night, warm, salt]);
  await choose('票数最多的');
  const top = screen.getByRole('spinbutton', { name: '前几篇' });
  await userEvent.clear(top);
  await userEvent.type(top, '2');
  expect(ticked()).toEqual([beans, night]);
  await choose('未读的');
  await waitFor(() => expect(ticked()).toEqual([beans, night, salt]));
  await choose('含关键词');
  await userEvent.type(screen.getByRole('textbox', { name: '关键词' }), 'caching，salt');
  expect(ticked()).toEqual([night, warm, salt]);
  expect(screen.getByText('已选 3 / 4')).toBeTruthy();
});

it('lets papers be ticked by hand until another rule is chosen', async () => {
  await showPlan();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Salt' }));
  expect(ticked()).toEqual([beans, night, warm]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '排序' }), '列表顺序');
  expect(ticked()).toEqual([warm, beans, night]);
  await choose('未读的');
  expect(ticked()).toEqual([warm, beans, salt, night]);
});

it('starts what was chosen, in its order, with what was agreed to', async () => {
  await showPlan();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Salt' }));
  await userEvent.type(screen.getByLabelText(/^花费上限/), '2.5');
  await userEvent.click(screen.getByRole('checkbox', { name: /^写一段今日一览/ }));
  await start();
  expect(started()).toMatchObject({
    id: DAY,
    keys: [beans, night, warm],
    plan: { order: 'votes', ceiling: { currency: 'CNY', amount: 2.5 } },
  });
  expect(started().plan).not.toHaveProperty('hasOverview');
  expect(started().plan.estimate).toMatchObject({ papers: 3, measured: 0 });
});

it('leads to each paper, which ticks nothing', async () => {
  await showPlan();
  const link = screen.getByRole('link', { name: '在 HF 打开：Salt' });
  expect(link.getAttribute('href')).toBe('https://huggingface.co/papers/2602.00003');
  expect(link.closest('label')).toBeNull();
});

it('says what it takes, and says it anew as papers are read beforehand', async () => {
  await showPlan();
  const estimate = () => document.querySelector('.estimate')?.textContent ?? '';
  expect(estimate()).toMatch(/^要做 4 篇约 [\d.]+万 token · 约 ¥0\.\d+ · 约/);
  const [tokens] = estimate().match(/[\d.]+万 token/) ?? [];
  expect(estimate()).toContain('按普通长度的论文估计');
  await waitFor(() => expect(askedFor('measurePapers')).toContainEqual([beans, night, warm, salt]));
  await paperSizesItem.setValue({ [beans]: 40_000, [night]: 40_000 });
  await waitFor(() => expect(estimate()).toContain('按已读的 2 篇估计'));
  expect(estimate()).not.toContain(tokens);
});

it('has no more papers read once nobody looks', async () => {
  const { unmount } = await showPlan();
  unmount();
  await waitFor(() => expect(askedFor('measurePapers').at(-1)).toEqual([]));
});

it('counts what the library has, and says why a summary does not count', async () => {
  await keepCard(0);
  await keepCard(1, { made: { ...(await otherModel()) } });
  await showPlan();
  expect(await screen.findByText('文库已有，可直接用')).toBeTruthy();
  expect(screen.getByText('由别的模型写成，会重做')).toBeTruthy();
  expect(screen.getByText('要做 3 篇 · 1 篇文库已有')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: /^已有的总结都算数/ }));
  expect(screen.getByText('要做 2 篇 · 2 篇文库已有')).toBeTruthy();
  await start();
  expect(started().plan).toMatchObject({ reusesAny: true });
});

async function otherModel() {
  const { makeSummary } = await import('@/tests/summary/make-summary');
  return { ...makeSummary().made, model: 'another' };
}

it('goes by another service for this once', async () => {
  await keepProfiles(demoProfile, { ...demoProfile, id: 'two', name: '第二个', model: 'two' });
  await showPlan();
  expect(screen.getByText(/^不知道这个模型的价格/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('用哪个服务'), '第二个');
  await start();
  expect(started().plan).toMatchObject({ profile: 'two' });
});

it('does not start with a ceiling that is no amount', async () => {
  await showPlan();
  await userEvent.type(screen.getByLabelText(/^花费上限/), '两元');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^开始 ·/ }).disabled).toBe(true);
  expect(screen.getByLabelText(/^花费上限/).getAttribute('aria-invalid')).toBe('true');
});

it('says so where it cannot be started', async () => {
  worker.failure = { code: 'storage-full' };
  await showPlan();
  await start();
  expect((await screen.findByRole('alert')).dataset.failure).toBe('storage-full');
});

it('leads to the settings where there is no service, and has nothing read meanwhile', async () => {
  await storage.removeItem('local:profiles');
  await showPlan();
  expect(screen.queryByRole('button', { name: /^开始 ·/ })).toBeNull();
  expect(screen.getByText('按普通长度的论文估计')).toBeTruthy();
  await waitFor(() => expect(askedFor('measurePapers')).toEqual([[]]));
  await userEvent.click(screen.getByRole('button', { name: '设置模型服务' }));
  expect(location.hash).toBe('#/welcome');
});

it('asks the browser for the service in the same click, and does not wait for the answer, for many services need none', async () => {
  const request = vi.fn(() => new Promise<boolean>(() => undefined));
  Object.assign(fakeBrowser.permissions, { contains: async () => false, request });
  await showPlan();
  await start();
  expect(askedFor('startDigest')).toHaveLength(1);
  expect(request).toHaveBeenCalledOnce();
});

it('counts no call about all papers for further ones: there was one, or nobody wanted it', async () => {
  const tokens = () => document.querySelector('.estimate')?.textContent?.match(/[\d.]+万 token/)?.[0];
  await keepOutcomes([failed], { status: 'ended', chosen: [warm], overview: { status: 'done' } });
  const { unmount } = await showDigest();
  await userEvent.click(await screen.findByRole('button', { name: '再选几篇' }));
  await waitFor(() => expect(tokens()).toBeDefined());
  const without = tokens();
  unmount();
  await changeRun(DAY, (run) => run && { ...run, plan: { ...run.plan, hasOverview: true } });
  const { unmount: close } = await showDigest();
  await userEvent.click(await screen.findByRole('button', { name: '再选几篇' }));
  await waitFor(() => expect(tokens()).toBe(without));
  close();
  await changeRun(DAY, (run) => run && { ...run, overview: { status: 'none' } });
  await showDigest();
  await userEvent.click(await screen.findByRole('button', { name: '再选几篇' }));
  await waitFor(() => expect(tokens()).toBeDefined());
  expect(tokens()).not.toBe(without);
});

it('adds further papers to a run that has ended', async () => {
  await keepCard(0);
  await keepOutcomes([done(0), failed], { status: 'ended', chosen: [warm, beans] });
  await showDigest();
  await userEvent.click(await screen.findByRole('button', { name: '再选几篇' }));
  expect(ticked()).toEqual([night, salt]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Salt' }));
  await userEvent.click(screen.getByRole('button', { name: '加做 1 篇' }));
  expect(askedFor('changeDigest')).toEqual([{ id: DAY, change: { to: 'more', keys: [night] } }]);
  await waitFor(() => expect(screen.queryByRole('list', { name: '列表里的论文' })).toBeNull());
});
