// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { dayDigest } from '@/tests/components/digest/made-digests';
import { answer } from '@/tests/components/fake-panel';
import { keepDigest } from '@/utils/browser/digest/change-digest';
import { DAY, digest, emptyDigests, papers, showDigest } from './shown-digest';

beforeEach(emptyDigests);

it('a day that was never listed is fetched with one button, and then its papers can be chosen', async () => {
  answer('listPapers', async ({ data }) => {
    expect(data).toEqual({ address: '2026-02-14' });
    await keepDigest(digest);
    return { id: DAY };
  });
  await showDigest();
  expect(screen.getByRole('heading', { name: '2026年2月14日 周六' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '取这一天的论文' }));
  expect(await screen.findByRole('region', { name: '选论文' })).toBeTruthy();
  // Its button is gone.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
});

it('says why a day cannot be had, and tries again', async () => {
  let count = 0;
  answer('listPapers', () => {
    count += 1;
    return { failure: { code: 'list-unreachable' } };
  });
  await showDigest();
  await userEvent.click(screen.getByRole('button', { name: '取这一天的论文' }));
  expect((await screen.findByRole('alert')).dataset.failure).toBe('list-unreachable');
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(count).toBe(2));
});

it('leads to the days beside it, and not beyond today', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await keepDigest(dayDigest(today, papers));
  await showDigest('zh', `hf:${today}`);
  expect(screen.queryByRole('link', { name: /^后一天/ })).toBeNull();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  expect(screen.getByRole('link', { name: /^前一天/ }).getAttribute('href')).toBe(`#/digest/hf:${yesterday}`);
});

it('an empty day is no error', async () => {
  await keepDigest({ ...digest, papers: [] });
  await showDigest();
  expect(screen.getByText('这一天没有论文，周末常常如此')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a list of several days that is empty says nothing of weekends', async () => {
  const id = 'hf:2026-W07';
  await keepDigest({ ...digest, id, source: { kind: 'huggingface', list: { period: 'week', value: '2026-W07' } }, papers: [] });
  await showDigest('zh', id);
  expect(screen.getByText('这份列表里没有论文')).toBeTruthy();
  expect(screen.queryByText(/周末|这一天|前一天/)).toBeNull();
});

it.each([
  ['a damaged list', `local:digest:${DAY}`, { schema: 1, id: DAY }, 'record-corrupt'],
  ['a list of a newer version', `local:digest:${DAY}`, { schema: 9 }, 'record-newer'],
  ['a damaged run', `local:digest-run:${DAY}`, { schema: 1, chosen: 'x' }, 'record-corrupt'],
] as const)('%s is told; the cards are in the library', async (_, key, value, code) => {
  await keepDigest(digest);
  await storage.setItem(key, value);
  const { default: DigestPage } = await import('@/components/digest/page/DigestPage');
  const { renderIn } = await import('@/tests/components/render');
  await renderIn('zh', <DigestPage id={DAY} />);
  expect((await screen.findByRole('alert')).dataset.failure).toBe(code);
  expect(screen.getByText('已经做好的总结在文库里，不受影响。')).toBeTruthy();
});

it('a name of no list has no digest', async () => {
  await showDigest('zh', 'own:17');
  expect(screen.getByRole('heading', { name: '没有这份日报' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('tells entries that are no papers, and that only a part of a list is here', async () => {
  await keepDigest({ ...digest, unlisted: [{ id: 'x', title: 'A blog post' }], total: 90 });
  await showDigest();
  expect(screen.getByText('列表里另有 1 条没有可读的论文编号')).toBeTruthy();
  expect(screen.getByText('A blog post')).toBeTruthy();
  expect(screen.getByText('这里只有列表的前一部分：网站说共 90 条，取到 4 篇。')).toBeTruthy();
});

it('the list is brought up to date', async () => {
  await keepDigest(digest);
  answer('listPapers', ({ data }) => (data.address === '2026-02-14' ? { id: DAY } : { failure: { code: 'list-unknown' } }));
  await showDigest();
  await userEvent.click(screen.getByRole('button', { name: '更新列表' }));
  expect((await screen.findAllByText('列表已更新')).length).toBeGreaterThan(0);
});
