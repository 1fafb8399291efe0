// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { beforeEach, expect, it, vi } from 'vitest';
import { ExportLine } from '@/components/export/ExportLine';
import { useExport } from '@/components/export/useExport';
import { ExportMenu } from '@/components/library/ExportMenu';
import { fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { exportSettingsItem } from '@/utils/browser/library/export-settings';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';

const downloads = vi.hoisted(() => ({ files: [] as [name: string, file: Blob][] }));
vi.mock('@/components/downloadFile', () => ({ downloadFile: (name: string, file: Blob) => downloads.files.push([name, file]) }));
const names = () => downloads.files.map(([name]) => name);

const KEYS = Array.from({ length: 120 }, (_, index) => `arxiv:2602.${10_000 + index}`);

/** The menu and what it began, as the list puts them together. */
function Exporting({ keys, day }: { keys: readonly string[]; day?: string }) {
  const { state, start, stop } = useExport();
  return (
    <>
      <ExportMenu count={keys.length} onChoose={(format) => void start(format, { keys }, day)} />
      <ExportLine state={state} onStop={stop} />
    </>
  );
}

beforeEach(async () => {
  await fakePanel();
  downloads.files.length = 0;
  await Promise.all(
    KEYS.map((key) => savedPaperItem(key).setValue(makeSavedPaper({ paper: { source: 'arxiv', arxivId: key.slice('arxiv:'.length) } }))),
  );
});

async function choose(item: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: '导出所示 120 篇' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

/** Holds the reading of one paper until it is let go. */
function hold(key: string): () => void {
  const item = savedPaperItem(key);
  const read = item.getValue;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  vi.spyOn(item, 'getValue').mockImplementation(() => held.then(read));
  return letGo;
}

it('exports what is shown, and tells how far it is', async () => {
  const letGo = hold(KEYS[60] ?? '');
  await renderIn('zh', <Exporting keys={KEYS} />);
  await choose(/每篇一个文件/);
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-label')).toMatch(/正在导出 \d+ \/ 120 篇/));
  expect(names()).toEqual([]);
  letGo();
  expect(await screen.findByText('已导出 120 篇')).toBeTruthy();
  expect(names()).toEqual([expect.stringMatching(/^paperpane-notes-\d{4}-\d\d-\d\d\.zip$/)]);
  const [[, zip] = []] = downloads.files;
  expect(Object.keys(unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? [])))).toHaveLength(120);
});

it('writes nothing once it is stopped', async () => {
  const letGo = hold(KEYS[0] ?? '');
  await renderIn('zh', <Exporting keys={KEYS} />);
  await choose(/一份日报/);
  await userEvent.click(await screen.findByRole('button', { name: '停止导出' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  letGo();
  await choose(/每篇一个文件/);
  expect(await screen.findByText('已导出 120 篇')).toBeTruthy();
  expect(names()).toEqual([expect.stringMatching(/^paperpane-notes-\d{4}-\d\d-\d\d\.zip$/)]);
  const [[, zip] = []] = downloads.files;
  expect(Object.keys(unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? [])))).toHaveLength(120);
});

it('says how many could not be read', async () => {
  await savedPaperItem(KEYS[0] ?? '').removeValue();
  vi.spyOn(savedPaperItem(KEYS[70] ?? ''), 'getValue').mockRejectedValue(new Failure('record-corrupt'));
  await renderIn('zh', <Exporting keys={KEYS} />);
  await choose(/一份日报/);
  expect(await screen.findByText('已导出 118 篇；另有 2 篇读不出来，没有导出')).toBeTruthy();
});

it('says what failed', async () => {
  vi.spyOn(savedPaperItem(KEYS[0] ?? ''), 'getValue').mockRejectedValue(new Error('the disk is gone'));
  await renderIn('zh', <Exporting keys={KEYS} />);
  await choose(/一份日报/);
  expect((await screen.findByRole('alert')).textContent).toContain('the disk is gone');
  expect(names()).toEqual([]);
});

it.each([
  [/五点日报/, /^daily-huggingface-papers-2026-02-14\.md$/, /^# Papers for 2026-02-14\n/],
  [/一份日报/, /^hf-daily-papers-report-2026-02-14\.md$/, /papers\/date\/2026-02-14\n/],
  [/网页/, /^paperpane-2026-02-14\.html$/, /^<!doctype html>/i],
  [/完整数据/, /^paperpane-library-2026-02-14\.json$/, /^\{"format":"paperpane-library"/],
  [/表格/, /^paperpane-2026-02-14\.csv$/, /2602\.10119/],
  [/BibTeX/, /^paperpane-2026-02-14\.bib$/, /@misc\{/],
  [/RIS/, /\.ris$/, /^TY {2}- /],
  [/CSL/, /\.json$/, /^\[/],
  [/Notion 数据库/, /\.csv$/, /Name/],
])('writes %s of a day', async (item, name, text) => {
  await renderIn('zh', <Exporting keys={KEYS} day="2026-02-14" />);
  await choose(item);
  await waitFor(() => expect(names()).toEqual([expect.stringMatching(name)]), { timeout: 10_000 });
  const written = (await downloads.files[0]?.[1].text()) ?? '';
  expect(written.replace('\ufeff', '')).toMatch(text);
  for (const key of [KEYS[0], KEYS[119]]) expect(written).toContain(key?.slice('arxiv:'.length));
});

it('takes the evidence of numbers along where it is switched on, and remembers that', async () => {
  await renderIn('zh', <Exporting keys={KEYS} />);
  await userEvent.click(screen.getByRole('button', { name: '导出所示 120 篇' }));
  const evidence = await screen.findByRole('menuitemcheckbox', { name: /附上数字出处/ });
  expect(evidence.getAttribute('aria-checked')).toBe('false');
  await userEvent.click(evidence);
  await waitFor(() => expect(evidence.getAttribute('aria-checked')).toBe('true'));
  expect(await exportSettingsItem.getValue()).toEqual({ hasEvidence: true });
});
