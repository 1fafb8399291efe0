// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ComparePage } from '@/components/library/ComparePage';
import { PaperPane } from '@/components/paper/PaperPane';
import { dayLabel } from '@/components/versions/useDayLabel';
import { makeSummary } from '@/tests/summary/make-summary';
import { savedPaperItem } from '@/utils/browser/storage';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { answer, fakePanel } from './fake-panel';
import { renderIn } from './render';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const key = 'arxiv:2602.99901';
let summarised: PaperRef[] = [];
let looks: PaperRef[] = [];

beforeEach(async () => {
  await fakePanel();
  summarised = [];
  looks = [];
  answer('summarise', ({ data }) => void summarised.push(data.paper));
  answer('lookForNewVersion', ({ data }) => void looks.push(data));
});

function summaryOf(version: number, results: string, change: Partial<Summary> = {}): Summary {
  const { receipt, made } = makeSummary();
  return makeSummary({
    card: { oneLine: `这是 v${version} 的一句话`, field: '检索 – 问答', results },
    receipt: { ...receipt, version },
    made: { ...made, startedAt: made.startedAt + version, finishedAt: made.finishedAt + version * 86_400_000 },
    ...change,
  });
}

const v2 = summaryOf(2, '在 Beans 上达到 28.4 分，用 8 块卡。');
const v3 = summaryOf(3, '在 Beans 上达到 28.9 分，用 8 块卡。');
const kept = (...summaries: SavedPaper['summaries']): SavedPaper => ({ schema: 5, summaries, exchanges: [], own: {} });

async function show(saved: SavedPaper, asked: PaperRef = paper) {
  await savedPaperItem(key).setValue(saved);
  const rendered = await renderIn('zh', <PaperPane paper={asked} />);
  return rendered;
}

describe('a newer version on arXiv', () => {
  it('marks the summary and redoes with the newest, whatever the tab shows', async () => {
    await show({ ...kept(v2), newest: { version: 3, seenAt: 1 } }, { ...paper, version: 2 });
    expect(await screen.findByText('过期')).toBeTruthy();
    const notice = screen.getByText('arXiv 上已有 v3，这份总结读的是 v2。').parentElement as HTMLElement;
    await userEvent.click(within(notice).getByRole('button', { name: '重做' }));
    await waitFor(() => expect(summarised).toEqual([paper]));
  });

  it.each([
    ['the newest is the one that was read', { ...kept(v2), newest: { version: 2, seenAt: 1 } }],
    ['nobody has looked yet', kept(v2)],
    ['the newest has a summary too', { ...kept(v3, v2), newest: { version: 3, seenAt: 1 } }],
  ])('is not claimed when %s', async (_, saved) => {
    await show(saved, { ...paper, version: 2 });
    expect(await screen.findByText(/^这是 v\d 的一句话$/)).toBeTruthy();
    expect(screen.queryByText('过期')).toBeNull();
  });

  it('is looked for once when a summary is shown', async () => {
    await show(kept(v2));
    await waitFor(() => expect(looks).toEqual([paper]));
    await savedPaperItem(key).setValue({ ...kept(v2), newest: { version: 3, seenAt: 1 } });
    await screen.findByText('过期');
    expect(looks).toHaveLength(1);
  });
});

describe('several summaries', () => {
  it('shows the newest, and any other that is chosen', async () => {
    await show(kept(v3, v2));
    expect(await screen.findByText('这是 v3 的一句话')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^v3/, description: '选择看哪一份总结' }));
    await userEvent.click(screen.getByRole('menuitemradio', { name: /^v2/ }));
    expect(await screen.findByText('这是 v2 的一句话')).toBeTruthy();
    expect(screen.queryByText('这是 v3 的一句话')).toBeNull();
  });

  it('leads to the one of the version that is open in the tab', async () => {
    await show(kept(v3, v2), { ...paper, version: 2 });
    expect(await screen.findByText('这是 v3 的一句话')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '看 v2 的总结' }));
    expect(await screen.findByText('这是 v2 的一句话')).toBeTruthy();
    expect(screen.queryByText(/你打开的是/)).toBeNull();
  });

  it('has no menu for a single one', async () => {
    await show(kept(v3));
    await screen.findByText('这是 v3 的一句话');
    expect(screen.queryByRole('button', { name: '看变化' })).toBeNull();
  });
});

describe('看变化', () => {
  const open = async (saved: SavedPaper) => {
    await show(saved);
    await userEvent.click(await screen.findByRole('button', { name: '看变化' }));
    const dialog = within(await screen.findByRole('dialog', { name: '两份总结的变化' }));
    // What compares is loaded when it is first wanted.
    await dialog.findByRole('combobox', { name: '到' });
    return dialog;
  };

  it('lists the numbers that changed, and what was read otherwise', async () => {
    const dialog = await open(kept(v3, v2));
    const [item] = within(dialog.getByRole('region', { name: '变了的数字' })).getAllByRole('listitem');
    expect(item?.querySelector('del')?.textContent).toBe('28.4');
    expect(item?.querySelector('ins')?.textContent).toBe('28.9');
    expect(item?.textContent).toContain('实验效果');
    expect(dialog.getByText('版本').nextSibling?.textContent).toMatch(/v2\s+v3/);
  });

  it('marks words in the sections that changed and folds the others', async () => {
    const dialog = await open(kept(v3, v2));
    expect(dialog.getByRole('region', { name: '实验效果' }).querySelectorAll('del, ins')).toHaveLength(2);
    const same = dialog.getByText('没有变化：应用领域').closest('details');
    expect(same?.open).toBe(false);
  });

  it('compares two summaries of one version by different models, and shows both texts where little is left', async () => {
    const other = summaryOf(3, '完全换了一种说法', { made: { ...v3.made, startedAt: 99, model: 'other' } });
    const dialog = await open(kept(other, v3));
    expect(dialog.getByText('模型').nextSibling?.textContent).toMatch(/demo\s+other/);
    const section = dialog.getByRole('region', { name: '实验效果' });
    expect(section.textContent).toContain('旧在 Beans 上达到 28.4 分'.replace('28.4', '28.9'));
    expect(section.textContent).toContain('新完全换了一种说法');
  });

  it('says when nothing is different', async () => {
    const again = { ...v3, made: { ...v3.made, startedAt: 99 } };
    const dialog = await open(kept(again, v3));
    expect(dialog.getByText('两份总结的文字完全相同。')).toBeTruthy();
  });

  it('compares other pairs on its page', async () => {
    await savedPaperItem(key).setValue(kept(v3, v2, summaryOf(1, '在 Beans 上达到 27.0 分，用 8 块卡。')));
    await renderIn('zh', <ComparePage paperKey={key} />);
    await screen.findByRole('region', { name: '变了的数字' });
    await userEvent.selectOptions(screen.getByLabelText('从'), screen.getAllByRole('option', { name: /^v1/ })[0] as HTMLElement);
    expect(screen.getByRole('region', { name: '变了的数字' }).querySelector('del')?.textContent).toBe('27.0');
  });

  it.each([
    ['one summary', kept(v3), /还没有可比较的/],
    ['none', null, /已不在文库里/],
  ])('on its page says plainly that there is %s', async (_, saved, words) => {
    if (saved !== null) await savedPaperItem(key).setValue(saved);
    await renderIn('zh', <ComparePage paperKey={key} />);
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('days', () => {
  const now = new Date(2026, 10, 22, 15, 0).getTime();

  it.each([
    [new Date(2026, 10, 22, 14, 20), '今天 14:20', 'today 14:20'],
    [new Date(2026, 10, 21, 23, 59), '昨天 23:59', 'yesterday 23:59'],
    [new Date(2026, 10, 2), '11-02', '11-02'],
    [new Date(2025, 10, 2), '2025-11-02', '2025-11-02'],
  ])('%s', (date, zh, en) => {
    expect([dayLabel(date.getTime(), now, 'zh-CN'), dayLabel(date.getTime(), now, 'en')]).toEqual([zh, en]);
  });
});
