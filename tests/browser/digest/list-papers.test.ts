import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBrowser } from '@/tests/browser/job-world';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { digestHeadsItem, digestItem, digestRunItem } from '@/utils/browser/digest/digest-items';
import { keepSelection, listPapers } from '@/utils/browser/digest/list-papers';
import { startRun } from '@/utils/digest/run/change-run';
import { Failure } from '@/utils/failure';
import { DAY, digest, keys, plan } from './digest-world';

const listed = vi.fn();
vi.mock('@/utils/browser/reader-client', () => ({ listInReader: (asked: unknown) => listed(asked) }));

beforeEach(() => {
  emptyBrowser();
  listed.mockReset();
});

const NOW = Date.UTC(2026, 1, 15, 8);
const found = { source: digest.source, papers: digest.papers, unlisted: [{ id: 'x', title: 'No paper' }] };

describe('a list', () => {
  it('is kept as a digest under its own day, whatever it was asked for as', async () => {
    listed.mockResolvedValue({ ...found, total: 9 });
    expect(await listPapers('latest', NOW)).toBe(DAY);
    expect(listed).toHaveBeenCalledWith({ list: { kind: 'huggingface', list: { period: 'latest' } } });
    expect(await digestItem(DAY).getValue()).toEqual({ ...digest, unlisted: found.unlisted, total: 9, listedAt: NOW });
    expect((await digestHeadsItem.getValue()).map(({ id, papers }) => [id, papers])).toEqual([[DAY, 5]]);
  });

  it('that is listed anew brings votes and papers, takes none away, and leaves what was made of it', async () => {
    listed.mockResolvedValueOnce({ ...found, papers: digest.papers.slice(0, 3) });
    await listPapers('2026-02-14', NOW);
    const run = await changeRun(DAY, () => startRun(keys.slice(0, 3), new Map(), plan, 1));
    const [, second, , fourth] = digest.papers;
    listed.mockResolvedValueOnce({
      ...found,
      papers: [
        { ...fourth, upvotes: 99 },
        { ...second, upvotes: 50 },
      ],
      unlisted: [],
    });
    await listPapers('2026-02-14', NOW + 1);
    const { papers = [], unlisted, listedAt } = (await digestItem(DAY).getValue()) ?? {};
    expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['Beans 4', 99],
      ['Beans 2', 50],
      ['Beans 1', 10],
      ['Beans 3', 8],
    ]);
    expect([unlisted, listedAt, await digestRunItem(DAY).getValue()]).toEqual([[], NOW + 1, run]);
  });

  it.each(['', 'tomorrow', 'https://example.org'])('is not asked for as "%s"', async (address) => {
    await expect(listPapers(address)).rejects.toMatchObject({ code: 'list-unknown' });
    expect(listed).not.toHaveBeenCalled();
  });

  it('that cannot be had leaves nothing behind', async () => {
    listed.mockRejectedValue(new Failure('list-busy'));
    await expect(listPapers('2026-02-14')).rejects.toMatchObject({ code: 'list-busy' });
    expect(await digestHeadsItem.getValue()).toEqual([]);
  });
});

it('keeps papers that the person chose as a digest of this moment', async () => {
  const id = await keepSelection('豆子', digest.papers, NOW);
  expect(await digestItem(id).getValue()).toMatchObject({
    id: `own:${NOW}`,
    source: { kind: 'selection', name: '豆子' },
    day: '2026-02-15',
    papers: digest.papers,
  });
});
