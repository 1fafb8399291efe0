// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { dayDigest } from '@/tests/components/digest/made-digests';
import { fakePanel } from '@/tests/components/fake-panel';
import { keepDigest } from '@/utils/browser/digest/change-digest';
import { searchTextItem } from '@/utils/browser/library/write-papers';
import { keepThree, keyOf, press, showDigests } from './shown-digests';

beforeEach(async () => {
  await fakePanel();
  location.hash = '#/digests';
});

it('shows a month as a calendar whose days lead to their digests, be there one or not', async () => {
  await keepThree();
  await showDigests();
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
  await showDigests();
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
  await showDigests();
  expect((await screen.findByRole('button', { name: '下个月' })).getAttribute('aria-disabled')).toBe('true');
  expect(within(screen.getByRole('region', { name: '按日查看' })).getAllByRole('link')).toHaveLength(Number(today.slice(-2)));
});

it('counts a month’s terms and fields once it is asked to, beside the former month, each with a way to the search', async () => {
  await keepThree();
  await searchTextItem(keyOf(1)).setValue([['card:field', '计算机视觉 – 视频']]);
  await showDigests();
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

it('says how many digests of a month nobody can read', async () => {
  await keepThree();
  await storage.setItem('local:digest:hf:2026-02-14', { schema: 1, papers: 'no' });
  await showDigests();
  await userEvent.click(await screen.findByText('2026年2月的趋势'));
  expect(await screen.findByText('1 份日报无法读取，没有计入。')).toBeTruthy();
});
