// @vitest-environment jsdom

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepEntries } from '@/tests/browser/keep-entries';
import { answer } from '@/tests/components/fake-panel';
import { makeEntries, makeEntry } from '@/tests/library/make-entries';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { trashItem } from '@/utils/browser/library/trash';
import { jobItem, openJobsItem, queueItem, savedPaperItem, settingsItem } from '@/utils/browser/storage';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { activeRow, emptyLibrary, few, rows, savedList, setWide, showLibrary, titles } from './shown-library';

beforeEach(() => emptyLibrary());

describe('the list', () => {
  it('shows of each paper what it is, and how many there are', async () => {
    await showLibrary(few);
    await waitFor(() => expect(titles()).toEqual(['Caches on Laptops', 'Planning Agents', 'Table Readers']));
    const [first, second, third] = rows();
    expect(first?.textContent).toContain('未读');
    expect(first?.textContent).toContain('#端侧');
    expect(within(first as HTMLElement).getByLabelText('星标')).toBeTruthy();
    expect(within(second as HTMLElement).getByText('仅摘要').className).toBe('amber');
    expect(within(second as HTMLElement).getByLabelText('2 个数字论文里没有')).toBeTruthy();
    expect(third?.textContent).toContain('过期');
    expect(within(third as HTMLElement).getByLabelText('有笔记')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('3 篇');
  });

  it('has no more rows in the page than fit, and tells how many there are', async () => {
    await showLibrary(makeEntries(10_000));
    await waitFor(() => expect(titles().length).toBeGreaterThan(5));
    expect(titles().length).toBeLessThan(20);
    const [first] = rows();
    expect([first?.getAttribute('aria-setsize'), first?.getAttribute('aria-posinset')]).toEqual(['10000', '1']);
    (await savedList()).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(activeRow()?.getAttribute('aria-posinset')).toBe('10000'));
    expect(titles().length).toBeLessThan(20);
  });

  it.each([
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 'Planning Agents'],
    ['jjk', 'Planning Agents'],
    ['{End}', 'Table Readers'],
    ['{End}{Home}', 'Caches on Laptops'],
    ['{PageDown}', 'Table Readers'],
    ['{ArrowUp}', 'Caches on Laptops'],
    ['{Control>}j{/Control}', 'Caches on Laptops'],
  ])('goes with the keys %s to %s', async (keys, title) => {
    await showLibrary(few);
    (await savedList()).focus();
    await userEvent.keyboard(keys);
    expect(activeRow()?.querySelector('.saved-title')?.textContent).toBe(title);
    expect(location.hash).toBe('');
  });

  it('takes no letters where the person wants none', async () => {
    await settingsItem.setValue({ language: 'zh', theme: 'system', hasNoLetterKeys: true });
    await showLibrary(few);
    (await savedList()).focus();
    await userEvent.keyboard('jj/');
    expect(activeRow()?.textContent).toContain('Caches on Laptops');
    expect(document.activeElement).toBe(await savedList());
    await userEvent.keyboard('{ArrowDown}');
    expect(activeRow()?.textContent).toContain('Planning Agents');
    expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['↑', '↓', 'Enter', 'Esc']);
  });

  it('opens the row that the keyboard is at, and gives the reader the focus', async () => {
    await showLibrary(few);
    (await savedList()).focus();
    await userEvent.keyboard('j{Enter}');
    expect(location.hash).toBe('#/paper/arxiv:2602.00002');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '阅读' }));
    await waitFor(() =>
      expect(rows().find((row) => row.getAttribute('aria-selected') === 'true')?.textContent).toContain('Planning Agents'),
    );
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(await savedList());
    expect(activeRow()?.textContent).toContain('Planning Agents');
  });

  it('leaves the focus in the list where a row was clicked beside the reader', async () => {
    await showLibrary(few);
    (await savedList()).focus();
    await userEvent.click(screen.getByText('Table Readers'));
    expect(location.hash).toBe('#/paper/arxiv:2602.00003');
    expect(screen.getByRole('region', { name: '阅读' }).contains(document.activeElement)).toBe(false);
  });

  it('gives the reader the focus where it takes the place of the list, and Escape leads back', async () => {
    setWide(false);
    await showLibrary(few);
    await savedList();
    await userEvent.click(screen.getByText('Table Readers'));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '阅读' }));
    await userEvent.keyboard('{Escape}');
    expect(location.hash).toBe('#/');
    expect(document.activeElement).toBe(await savedList());
  });

  it('shows what another window saves and deletes', async () => {
    await showLibrary(few);
    await waitFor(() => expect(titles()).toHaveLength(3));
    await keepEntries([makeEntry(0, { title: 'Just Written' }), ...few.slice(1)]);
    await waitFor(() => expect(titles()).toEqual(['Just Written', 'Planning Agents', 'Table Readers']));
  });

  it('shows what is being summarised, listed or not, and what waits', async () => {
    await jobItem('arxiv:2602.99909').setValue({
      paper: { source: 'arxiv', arxivId: '2602.99909' },
      startedAt: 1,
      status: 'reading',
      calls: [],
    });
    await openJobsItem.setValue(['arxiv:2602.00002', 'arxiv:2602.99909']);
    await queueItem.setValue({ waiting: [{ source: 'arxiv', arxivId: '2602.99910' }], running: [] });
    await showLibrary(few);
    const running = await screen.findByRole('region', { name: '进行中' });
    expect(within(running).getByRole('link', { name: '2602.99909' }).getAttribute('href')).toBe('#/paper/arxiv:2602.99909');
    expect(within(running).getByText('另有 1 篇在排队')).toBeTruthy();
    expect((await screen.findByText('Planning Agents')).closest('[role=option]')?.textContent).toContain('进行中');
    await openJobsItem.setValue([]);
    await queueItem.setValue({ waiting: [], running: [] });
    await waitFor(() => expect(screen.queryByText('进行中')).toBeNull());
  });
});

describe('the reader', () => {
  it('teaches before a paper is chosen', async () => {
    await showLibrary(few);
    const reader = await screen.findByRole('region', { name: '阅读' });
    expect(await within(reader).findByText('文库里有 3 篇论文，断网也能读。')).toBeTruthy();
    expect(within(reader).getByText('其中 1 篇未读')).toBeTruthy();
  });

  it('shows the paper of the address beside the list', async () => {
    const saved = makeSavedPaper();
    await savedPaperItem('arxiv:2602.99901').setValue(saved);
    await showLibrary([entryFor(saved), ...few], '#/paper/arxiv:2602.99901');
    const reader = await screen.findByRole('region', { name: '阅读' });
    expect(await within(reader).findByRole('button', { name: '重做' })).toBeTruthy();
    expect(within(reader).getByText('第 1 / 4 篇')).toBeTruthy();
    expect(titles()).toHaveLength(4);
  });

  it('takes the keyboard’s place in the list along to the paper that is opened, in whichever way', async () => {
    await showLibrary(few, '#/paper/arxiv:2602.00002');
    (await savedList()).focus();
    expect(activeRow()?.textContent).toContain('Planning Agents');
    await userEvent.click(screen.getByRole('button', { name: '下一篇' }));
    await waitFor(() => expect(rows()[2]?.getAttribute('aria-selected')).toBe('true'));
    (await savedList()).focus();
    expect(activeRow()?.textContent).toContain('Table Readers');
  });

  it('shows the next paper and keeps the focus when one is deleted', async () => {
    const saved = makeSavedPaper();
    answer('stopQuestion', () => undefined);
    await savedPaperItem('arxiv:2602.99901').setValue(saved);
    await showLibrary([entryFor(saved), ...few], '#/paper/arxiv:2602.99901');
    await userEvent.click(await screen.findByRole('button', { name: '删除' }));
    await waitFor(() => expect(location.hash).toBe('#/paper/arxiv:2602.00001'));
    expect(titles()).toHaveLength(3);
    expect(document.activeElement).toBe(await savedList());
  });
});

describe('the empty library', () => {
  it('leads to the import and to the trash: a new machine begins here', async () => {
    await trashItem.setValue([{ entry: makeEntry(1), deletedAt: Date.now() }]);
    await showLibrary([]);
    await screen.findByRole('heading', { name: '还没有保存的总结' });
    await userEvent.click(screen.getByRole('button', { name: '更多' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['导入', '回收站（1）', '整理']);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: '导入备份或论文清单' }));
    expect(location.hash).toBe('#/import');
    expect(await screen.findByRole('heading', { name: '导入' })).toBeTruthy();
  });

  it('leaves its first paper in the page, with the menu that is open, while that gets its entry', async () => {
    const saved = makeSavedPaper();
    await savedPaperItem('arxiv:2602.99901').setValue(saved);
    await showLibrary([], '#/paper/arxiv:2602.99901');
    await waitFor(() => expect(screen.queryByRole('region', { name: '文库' })).toBeNull());
    await userEvent.click(await screen.findByRole('button', { name: '导出' }));
    const menu = await screen.findByRole('menu');
    await keepEntries([entryFor(saved)]);
    await waitFor(() => expect(titles()).toHaveLength(1));
    expect(screen.getByRole('menu')).toBe(menu);
  });
});
