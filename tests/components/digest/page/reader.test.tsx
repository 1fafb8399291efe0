// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { dayDigest, keepRun, runOf } from '@/tests/components/digest/made-digests';
import { makeSummary } from '@/tests/summary/make-summary';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { readSaved } from '@/utils/browser/storage';
import type { Overview } from '@/utils/digest/digest';
import { askedFor, cards, DAY, digest, done, emptyDigests, failed, keepCard, keepOutcomes, keys, papers, showDigest } from './shown-digest';

const [warm, beans, , night] = keys;
const { card } = makeSummary();
const withField = (field: string) => ({ card: { ...card, field } });

const overview: Overview = {
  text: '缓存一篇 [P2]，豆子一篇 [P1]，快 38.5%。',
  keys: [beans, warm],
  passages: {
    P1: { kind: 'paragraph', section: 'Beans by Colour', text: '快 38.5%' },
    P2: { kind: 'paragraph', section: 'Warm Shelves', text: '缓存' },
  },
  droppedCitations: 0,
  numbers: [{ section: 'overview', start: 22, end: 27, text: '38.5%', verdict: 'exact' }],
  made: { ...makeSummary().made, service: '演示', model: 'demo' },
};

beforeEach(emptyDigests);

async function showFour() {
  await keepCard(0, withField('检索 – 缓存'), { readAt: 1 });
  await keepCard(1, withField('机器人 – 分拣'));
  await keepCard(3, withField('检索 – 语音'));
  const run = await keepOutcomes([done(0), done(1), failed, done(3)], { status: 'ended', endedAt: 3 });
  await showDigest();
  await waitFor(() => expect(cards()).toHaveLength(4));
  return run;
}

const glance = () => within(screen.getByRole('region', { name: '今日一览' }));

it('tells a day at a glance: how much, about what, and what most people voted for', async () => {
  await showFour();
  expect(glance().getByText('列表有 4 篇，这里有 3 篇的总结。')).toBeTruthy();
  expect(glance().getByText('检索 2 · 机器人 1')).toBeTruthy();
  expect(
    glance()
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Beans by Colour', 'Night Timetables', 'Warm Shelves']);
});

it('leads from the contents to the card, which leads to the paper’s own page', async () => {
  await showFour();
  const contents = within(screen.getByRole('navigation', { name: '目录' }));
  await userEvent.click(contents.getByRole('link', { name: 'Night Timetables' }));
  const title = document.activeElement as HTMLElement;
  expect(title.closest('article')?.dataset.card).toBe(keys[3]);
  expect(title.getAttribute('href')).toBe(`#/paper/${keys[3]}`);
});

it('failed papers stand in their places with the reason', async () => {
  await showFour();
  expect(cards()).toEqual(['Warm Shelves', 'Beans by Colour', 'Salt', 'Night Timetables']);
  const salt = within(screen.getAllByRole('article')[2] as HTMLElement);
  expect(salt.getByText(/没有可读的文字/)).toBeTruthy();
  expect(salt.getByRole('link', { name: 'arXiv' })).toBeTruthy();
});

it('shows all cards in one view, and remembers it', async () => {
  await showFour();
  const headings = (name: string) => screen.queryAllByRole('group', { name }).length;
  expect([headings('实验效果'), headings('论文摘要')]).toEqual([3, 0]);
  await userEvent.click(screen.getByRole('tab', { name: '五点' }));
  expect([headings('使用指南'), headings('论文摘要')]).toEqual([0, 3]);
  await userEvent.click(screen.getByRole('tab', { name: '一句话' }));
  expect([headings('论文摘要'), headings('一句话核心贡献')]).toEqual([0, 3]);
});

it('filters by field and keyword', async () => {
  await showFour();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '应用领域' }), '检索 2');
  expect(cards()).toEqual(['Warm Shelves', 'Night Timetables']);
  await userEvent.type(screen.getByRole('searchbox', { name: '筛选关键词' }), 'speech');
  expect(cards()).toEqual(['Night Timetables']);
  expect(screen.getByText('1 / 4 篇符合')).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox', { name: '筛选关键词' }), ' 没有');
  expect(screen.getByText('没有符合的论文。')).toBeTruthy();
});

it('leads to a card that is filtered away by taking the filter away, not the order', async () => {
  await showFour();
  const filter = screen.getByRole<HTMLInputElement>('searchbox', { name: '筛选关键词' });
  await userEvent.click(screen.getByRole('checkbox', { name: '未读优先（2）' }));
  await userEvent.type(filter, 'speech');
  expect(cards()).toEqual(['Night Timetables']);
  await userEvent.click(glance().getByRole('link', { name: 'Warm Shelves' }));
  expect(document.activeElement?.closest('article')?.dataset.card).toBe(warm);
  expect(filter.value).toBe('');
  expect(cards()).toEqual(['Beans by Colour', 'Night Timetables', 'Warm Shelves', 'Salt']);
});

it('puts what nobody has read first, and moves nothing when it is read', async () => {
  await showFour();
  await userEvent.click(screen.getByRole('checkbox', { name: '未读优先（2）' }));
  const order = ['Beans by Colour', 'Night Timetables', 'Warm Shelves', 'Salt'];
  expect(cards()).toEqual(order);
  await act(() => keepCard(1, withField('机器人 – 分拣'), { readAt: 5 }));
  await screen.findByRole('checkbox', { name: '未读优先（1）' });
  expect(cards()).toEqual(order);
});

it('folds what stood in the digest of a day before, and unfolds it', async () => {
  const outcomes = { [warm]: done(0), [night]: failed };
  // Its four papers were listed, and a card was made of one only.
  await keepRun(dayDigest('2026-02-12', papers), runOf([warm, beans, night], { status: 'ended', outcomes, isTold: true }));
  await keepRun(dayDigest('2026-02-01', papers), runOf([beans], { status: 'ended', outcomes: { [beans]: done(1) }, isTold: true }));
  await showFour();
  const note = await screen.findByText(/的日报里有过$/);
  expect(note.textContent).toBe('2026年2月12日 的日报里有过');
  const folded = within(note.closest('article') as HTMLElement);
  expect(folded.queryByRole('group')).toBeNull();
  await userEvent.click(folded.getByRole('button', { name: '展开' }));
  expect(screen.queryByText(/的日报里有过/)).toBeNull();
  expect(cards()[0]).toBe('Warm Shelves');
});

it('stars a paper', async () => {
  await showFour();
  await userEvent.click(screen.getAllByRole('button', { name: '加星标' })[0] as HTMLElement);
  await waitFor(async () => expect((await readSaved(warm))?.own.isStarred).toBe(true));
  expect(await screen.findByRole('button', { name: '取消星标' })).toBeTruthy();
});

it('the text about the day cites papers by their numbers here, and leads to their cards', async () => {
  await showFour();
  await act(() => keepDigest({ ...digest, overview }));
  const cited = await glance().findAllByRole('link', { name: /^第 \d 篇/ });
  expect(cited.map(({ textContent }) => textContent)).toEqual(['1', '2']);
  expect(glance().getByRole('button', { name: '38.5%：与论文一致' })).toBeTruthy();
  expect(glance().getByText(/^演示 demo · 依据 3 篇里的 2 篇/)).toBeTruthy();
  await userEvent.click(cited[1] as HTMLElement);
  expect(document.activeElement?.textContent).toBe('Beans by Colour');
});

it('has the text about the day written, says that it is being written, and why that failed', async () => {
  const run = await showFour();
  await userEvent.click(glance().getByRole('button', { name: '写一段今日一览' }));
  expect(askedFor('writeOverview')).toEqual([DAY]);
  await act(() => changeRun(DAY, () => ({ ...run, plan: { ...run.plan, hasOverview: true } })));
  expect(await glance().findByText('正在写今日一览')).toBeTruthy();
  await act(() => changeRun(DAY, () => ({ ...run, overview: { status: 'failed', failure: { code: 'service-busy' } } })));
  await userEvent.click(await glance().findByRole('button', { name: '重试' }));
  expect(askedFor('writeOverview')).toHaveLength(2);
});

it('lists what was not chosen, folded, each with the way to have it made', async () => {
  await keepCard(0);
  await keepOutcomes([done(0)], { status: 'ended', chosen: [warm] });
  await showDigest();
  expect(await screen.findByText('没有选的 3 篇')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '也做这一篇：Beans by Colour', hidden: true }));
  expect(askedFor('changeDigest')).toEqual([{ id: DAY, change: { to: 'more', keys: [beans] } }]);
});

it.each([
  ['is no longer in the library', () => storage.removeItem(`local:summary:${warm}`)],
  ['cannot be read', () => storage.setItem(`local:summary:${warm}`, { schema: 5, summaries: 'no' })],
])('is incomplete where a summary %s, and has it made again', async (_, lose) => {
  await keepCard(0);
  await keepCard(1);
  await keepOutcomes([done(0), done(1)], { status: 'ended', chosen: [warm, beans] });
  await lose();
  await showDigest();
  const [card] = await screen.findAllByRole('article');
  expect(within(card as HTMLElement).getByText('文库里读不到它的总结。')).toBeTruthy();
  expect(screen.getByText('不完整')).toBeTruthy();
  for (const button of screen.getAllByRole('button', { name: '再做：Warm Shelves' })) await userEvent.click(button);
  const again = { id: DAY, change: { to: 'retry', keys: [warm] } };
  expect(askedFor('changeDigest')).toEqual([again, again]);
});
