// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeEntries, makeEntry } from '@/tests/library/make-entries';
import { profilesItem } from '@/utils/browser/storage';
import { activeRow, emptyLibrary, few, rows, savedList, searchBox, showLibrary, titles } from './shown-library';

beforeEach(() => emptyLibrary());

describe('search and filters', () => {
  it('lists what has all words, marks them, and says how much that is', async () => {
    await showLibrary(few);
    await userEvent.type(await searchBox(), '强化学 agents');
    await waitFor(() => expect(titles()).toEqual(['Planning Agents']));
    expect([...document.querySelectorAll('[role=option] mark')].map(({ textContent }) => textContent).join('')).toBe('Agents强化学');
    expect(screen.getByRole('status').textContent).toBe('1 / 3 篇');
  });

  it('begins another list at its top', async () => {
    await showLibrary(makeEntries(200));
    (await savedList()).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(activeRow()?.getAttribute('aria-posinset')).toBe('200'));
    await userEvent.type(await searchBox(), 'caches');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('50 / 200 篇'));
    (await savedList()).focus();
    expect(activeRow()?.getAttribute('aria-posinset')).toBe('1');
  });

  it('says why a paper is listed whose author or id was searched for', async () => {
    await showLibrary(few.slice(0, 2));
    await userEvent.type(await searchBox(), '00002');
    await waitFor(() => expect(titles()).toEqual(['Planning Agents']));
    expect(document.querySelector('.saved-facts mark')?.textContent).toBe('00002');
  });

  it('leads from the search box into the list and into its first paper', async () => {
    await showLibrary(few);
    await userEvent.type(await searchBox(), 'table{Enter}');
    expect(location.hash).toBe('#/paper/arxiv:2602.00003');
    expect(location.search).toBe('?q=table');
    await userEvent.click(await searchBox());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await savedList());
  });

  it('empties the box with Escape, and finds it again with a slash', async () => {
    await showLibrary(few);
    await userEvent.type(await searchBox(), 'zebra{Escape}');
    expect((await searchBox()) as HTMLInputElement).toHaveProperty('value', '');
    await waitFor(() => expect(titles()).toHaveLength(3));
    (await savedList()).focus();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(await searchBox());
  });

  it('filters by what is chosen; each choice stands as a chip that takes it away', async () => {
    await showLibrary(few);
    await userEvent.click(await screen.findByRole('button', { name: '筛选' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '星标 1' }));
    await waitFor(() => expect(titles()).toEqual(['Caches on Laptops']));
    await userEvent.click(screen.getByRole('checkbox', { name: '#端侧 1' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'HTML 全文 2' }));
    await userEvent.click(screen.getByRole('radio', { name: '自定' }));
    await userEvent.keyboard('{Escape}');
    expect(location.search).toBe('?saved=own&source=html&tag=%E7%AB%AF%E4%BE%A7&is=starred');
    expect(screen.getByRole('button', { name: '筛选 3' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '去掉“星标”' }));
    expect(location.search).not.toContain('starred');
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(location.search).toBe('');
  });

  it('takes words, filters and order from the address, and goes back with the browser', async () => {
    await showLibrary(few, '?is=outdated&sort=title');
    await waitFor(() => expect(titles()).toEqual(['Table Readers']));
    await userEvent.click(screen.getByRole('button', { name: '去掉“过期”' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    history.back();
    await waitFor(() => expect(titles()).toEqual(['Table Readers']));
  });

  it('sorts by what is chosen, and shows the date that it sorts by', async () => {
    await showLibrary([makeEntry(1, { title: 'B', date: '2020-01-02' }), makeEntry(2, { title: 'A', date: '2026-01-02' })]);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '排序' }), '论文日期');
    await waitFor(() => expect(titles()).toEqual(['A', 'B']));
    expect(rows()[0]?.textContent).toContain('2026年1月2日');
  });
});

describe('where there is nothing to list', () => {
  it('teaches how papers come here', async () => {
    await showLibrary([]);
    expect(await screen.findByRole('heading', { name: '还没有保存的总结' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('button', { name: /今天的 Hugging Face/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /模型服务/ })).toBeNull();
  });

  it('leads first to a model service where there is none', async () => {
    await profilesItem.setValue({ list: [] });
    await showLibrary([]);
    await userEvent.click(await screen.findByRole('button', { name: '先接上一个模型服务' }));
    expect(location.hash).toBe('#/welcome');
  });

  it('says which filter is to blame, and goes back to all', async () => {
    await showLibrary(few, '?q=caches&is=outdated');
    expect(await screen.findByRole('heading', { name: '没有符合条件的论文' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '去掉“caches”，有 1 篇' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '去掉“过期”，有 1 篇' }));
    await waitFor(() => expect(titles()).toEqual(['Caches on Laptops']));
  });

  it('names the only filter that there is', async () => {
    await showLibrary(few, '?q=zebra');
    expect(await screen.findByText('没有论文符合“zebra”。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });
});
