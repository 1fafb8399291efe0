// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderIn } from '@/tests/components/render';
import { makeSummary } from '@/tests/summary/make-summary';
import { changeRun, keepDigest } from '@/utils/browser/digest/change-digest';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { cards, DAY, digest, done, emptyDigests, failed, keepCard, keepOutcomes, keys, papers, showDigest } from './shown-digest';

const downloads = vi.hoisted(() => ({ files: [] as [name: string, file: Blob][] }));
vi.mock('@/components/downloadFile', () => ({ downloadFile: (name: string, file: Blob) => downloads.files.push([name, file]) }));

beforeEach(async () => {
  await emptyDigests();
  downloads.files.length = 0;
  await keepCard(0);
  await keepCard(1);
  const run = await keepOutcomes([done(0), done(1), failed], { status: 'ended' });
  // By votes: the second first.
  await keepOutcomes([done(0), done(1), failed], { status: 'ended', plan: { ...run.plan, order: 'votes' } });
});

async function exportAs(name: RegExp, menu = '导出'): Promise<string> {
  await userEvent.click(await screen.findByRole('button', { name: menu }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
  await waitFor(() => expect(downloads.files).toHaveLength(1));
  return (await downloads.files[0]?.[1].text()) ?? '';
}

const show = async () => {
  await showDigest();
  await waitFor(() => expect(cards()).toHaveLength(3));
};

it('offers the two report layouts first', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: '导出' }));
  const items = await screen.findAllByRole('menuitem');
  expect(items).toHaveLength(11);
  expect(items.slice(0, 2).map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['一份日报', '五点日报']);
});

it('exports the cards in the digest’s order, as of its day and list, with what is missing and why', async () => {
  await show();
  const report = await exportAs(/^一份日报/);
  expect(downloads.files[0]?.[0]).toBe('hf-daily-papers-report-2026-02-14.md');
  expect(report).toContain('**Date**: 2026-02-14\n**Source URL**: https://huggingface.co/papers/date/2026-02-14');
  const titles = [...report.matchAll(/^## 📄 (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(['Beans by Colour', 'Warm Shelves', 'Night Timetables', 'Salt']);
  expect(report).toMatch(/Salt[\s\S]*没有可读的文字/);
  expect(report).toMatch(/Night Timetables[\s\S]*没有做/);
});

it('says which entries of the list are no papers', async () => {
  await keepDigest({ ...digest, unlisted: [{ id: 'none', title: 'A talk' }] });
  await show();
  const report = await exportAs(/^一份日报/);
  expect(report).toMatch(/## 📄 A talk[\s\S]*没有可读的论文编号，没有去读/);
});

it('exports the summary that the digest shows, though the library has a newer one', async () => {
  const { paper, title } = papers[1] as (typeof papers)[number];
  const { card, made } = makeSummary();
  await saveSummary(
    makeSummary({ paper, title, card: { ...card, oneLine: '后来重做的' }, made: { ...made, startedAt: 1_790_000_000_000 } }),
  );
  await show();
  const report = await exportAs(/^一份日报/);
  expect(report).not.toContain('后来重做的');
});

it('says in Chinese what is gone from the library and why the rest waits, whatever language the page has', async () => {
  const run = await keepOutcomes([done(0), done(1)], { status: 'held', held: { failure: { code: 'bad-key' } } });
  await changeRun(DAY, () => ({ ...run, outcomes: { ...run.outcomes, [keys[2]]: done(2) } }));
  await showDigest('en');
  await waitFor(() => expect(cards()).toHaveLength(3));
  const report = await exportAs(/^One daily report/, 'Export');
  expect(report).toMatch(/Salt[\s\S]*文库里读不到它的总结。/);
  expect(report).toMatch(/Night Timetables[\s\S]*模型服务不接受这个密钥。/);
});

it('cannot be taken along before all of it has been read', async () => {
  const run = await keepOutcomes([done(0)]);
  const { DigestActions } = await import('@/components/digest/page/export/DigestActions');
  await renderIn('zh', <DigestActions digest={digest} run={run} rows={[]} isWhole={false} />);
  const isDisabled = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
  expect(['导出', '复制为富文本', '打印'].map(isDisabled)).toEqual([true, true, true]);
  expect(screen.getByRole('status').textContent).toContain('正在读文库里的总结');
});

it('copies the whole digest in the view that is shown', async () => {
  const written: Record<string, string>[] = [];
  class Item {
    constructor(readonly parts: Record<string, Promise<Blob>>) {}
  }
  vi.stubGlobal('ClipboardItem', Item);
  const write = async ([item]: Item[]) => {
    const texts = Object.entries(item?.parts ?? {}).map(async ([type, blob]) => [type, await (await blob).text()] as const);
    written.push(Object.fromEntries(await Promise.all(texts)));
  };
  await show();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  screen.getByRole('button', { name: '复制为富文本' }).click();
  await waitFor(() => expect(written).toHaveLength(1));
  const { 'text/html': html = '', 'text/plain': text = '' } = written[0] ?? {};
  expect(html).toContain('<h1>2026年2月14日 周六</h1>');
  expect(html.indexOf('1. Beans by Colour')).toBeLessThan(html.indexOf('2. Warm Shelves'));
  expect(html).toContain('<h3>使用指南</h3>');
  expect(html).not.toContain('<h3>论文摘要</h3>');
  expect(text).toContain('【没有完成的论文】\nNight Timetables：没有做');
});

it('prints all cards whole, whatever is filtered and folded, and says what is missing', async () => {
  await show();
  await userEvent.click(screen.getAllByRole('button', { name: '使用指南', expanded: true })[0] as HTMLElement);
  await userEvent.type(screen.getByRole('searchbox', { name: '筛选关键词' }), 'robotics');
  expect(cards()).toEqual(['Beans by Colour']);
  const guides = () => screen.getAllByRole('group', { name: '使用指南' }).map((part) => part.querySelector<HTMLElement>('div')?.hidden);
  expect(guides()).toEqual([true]);
  let printed: unknown;
  vi.stubGlobal('print', () => {
    window.dispatchEvent(new Event('beforeprint'));
    printed = [cards(), guides(), screen.getByRole('region', { name: '没有完成的论文' }).textContent];
    window.dispatchEvent(new Event('afterprint'));
  });
  await userEvent.click(screen.getByRole('button', { name: '打印' }));
  expect(printed).toEqual([['Beans by Colour', 'Warm Shelves', 'Salt'], [false, false], '没有完成的论文Night Timetables · 没有做']);
  await waitFor(() => expect(cards()).toEqual(['Beans by Colour']));
  expect(guides()).toEqual([true]);
});

it('has nothing to take along before there is a card', async () => {
  await keepOutcomes([], { status: 'going' });
  await showDigest();
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
});
