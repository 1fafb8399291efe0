// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { PaperPane } from '@/components/paper/PaperPane';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeDocument } from '@/tests/summary/make-document';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { savedPaperItem } from '@/utils/browser/storage';
import { recheck } from '@/utils/summary/recheck';
import type { Summary } from '@/utils/summary/summary';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const key = 'arxiv:2602.99901';
const none = { found: 0, damaged: 0, unreadable: 0 };
const imported: Partial<Summary> = {
  receipt: {
    source: 'unknown',
    ladder: [],
    sections: [],
    tables: none,
    formulas: none,
    leftOut: [],
    doubts: [],
    planted: [],
    milliseconds: 0,
  },
  made: { service: '', model: '', promptVersion: 0, startedAt: 5, finishedAt: 5 },
  imported: { format: 'report-a', file: 'papers.md', day: '2026-02-14', at: 1_770_000_000_000 },
};

beforeEach(async () => {
  await fakePanel();
  answer('lookForNewVersion', () => undefined);
});

const show = async (change: Partial<Summary> = {}) => {
  await savedPaperItem(key).setValue(makeSavedPaper({ ...imported, ...change }));
  await renderIn('zh', <PaperPane paper={paper} />);
  return screen.findByRole('complementary', { name: '导入' });
};

it('is marked as imported and unchecked, and says nothing of a reading that nobody knows', async () => {
  const bar = await show();
  expect(bar.textContent).toContain('来自 papers.md（2026年2月14日）。 没有与论文核对过。');
  expect(screen.getAllByText('来源未知').length).toBeGreaterThan(0);
  await userEvent.click(await screen.findByRole('button', { name: /阅读回执/ }));
  expect(screen.queryByText(/0 节/)).toBeNull();
  expect(screen.getByText('导入自')).toBeTruthy();
  expect(screen.queryByText('模型')).toBeNull();
});

it('claims no whole text of a source that only the file names', async () => {
  const { receipt } = { ...makeSummary(), ...imported };
  await show({ receipt: { ...receipt, source: 'html' } });
  expect(screen.queryByText('HTML 全文')).toBeNull();
  expect(screen.getAllByText('HTML 版').length).toBeGreaterThan(0);
});

it('is checked against its paper, or made anew, by one click', async () => {
  const asked: unknown[] = [];
  answer('recheck', async ({ data }) => {
    asked.push(data);
    const { summaries } = (await savedPaperItem(key).getValue()) ?? makeSavedPaper();
    await savedPaperItem(key).setValue({ ...makeSavedPaper(), summaries: [recheck(summaries[0], makeDocument())] });
    return {};
  });
  answer('summarise', ({ data }) => void asked.push(data));
  const bar = await show();
  await userEvent.click(within(bar).getByRole('button', { name: '与论文核对' }));
  await waitFor(() => expect(bar.textContent).toContain('数字已与论文核对。'));
  expect(within(bar).queryByRole('button', { name: '与论文核对' })).toBeNull();
  const [checked] = (await savedPaperItem(key).getValue())?.summaries ?? [];
  expect(checked?.numbers?.length).toBeGreaterThan(0);
  expect(checked?.receipt).toMatchObject({ source: 'unknown', ladder: makeDocument().receipt.ladder });
  await userEvent.click(within(bar).getByRole('button', { name: '重新总结' }));
  expect(asked).toMatchObject([paper, { paper }]);
});
