// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setLanguage } from '@/components/i18n';
import { dayDigest, keepRun, runOf } from '@/tests/components/digest/made-digests';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { DAY, dayPage, keyOf, listed, manyListed } from '@/tests/components/lists/list-world';
import { renderIn } from '@/tests/components/render';
import { keepDigest } from '@/utils/browser/digest/change-digest';
import type { FailureRecord } from '@/utils/failure';

let asked: string[];
let found: { id: string } | { failure: FailureRecord };
let opened: (string | undefined)[];

beforeEach(async () => {
  await fakePanel();
  asked = [];
  opened = [];
  found = { id: 'hf:2026-02-13' };
  answer('listPapers', ({ data }) => {
    asked.push(data.address);
    return found;
  });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url }) => {
    opened.push(url?.replace(/^.*#/, '#'));
    return {} as never;
  });
});

async function show(tabUrl = DAY) {
  await setLanguage('zh');
  const { DigestLine } = await import('@/components/digest/panel/DigestLine');
  return renderIn('zh', <DigestLine page={{ ...dayPage, tabUrl }} />);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('has the list made a digest, and opens it', async () => {
  await show();
  await press('做成日报');
  await waitFor(() => expect(opened).toEqual(['#/digest/hf:2026-02-13']));
  expect(asked).toEqual([DAY]);
});

it('says why that cannot be, and tries again', async () => {
  found = { failure: { code: 'list-busy' } };
  await show();
  await press('做成日报');
  expect((await screen.findByRole('alert')).dataset.failure).toBe('list-busy');
  found = { id: 'hf:2026-02-13' };
  await press('重试');
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says how the digest of the list stands, as it changes, and leads to it', async () => {
  await keepDigest(dayDigest('2026-02-13', listed));
  await show();
  expect(await screen.findByText('还没有做')).toBeTruthy();
  await act(() => keepRun(dayDigest('2026-02-13', listed), runOf([keyOf(0)])));
  expect(await screen.findByText('进行中')).toBeTruthy();
  await press('打开日报');
  expect(opened).toEqual(['#/digest/hf:2026-02-13']);
  expect(asked).toEqual([]);
});

it.each([
  ['of the same papers', listed, '打开日报'],
  ['of other papers', manyListed(3), '做成日报'],
])('takes the newest papers’ page for the newest day where that is %s', async (_, papers, door) => {
  await keepDigest(dayDigest('2026-02-13', papers));
  await show('https://huggingface.co/papers');
  expect(await screen.findByRole('button', { name: door })).toBeTruthy();
});

it('finds today’s digest of an arXiv list', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const source = { kind: 'arxiv', url: 'https://arxiv.org/list/cs.CL/recent', name: 'cs.CL recent' } as const;
  await keepDigest({ ...dayDigest(today, listed), id: `arxiv:cs.CL recent:${today}`, source });
  await show(source.url);
  await press('打开日报');
  expect(opened).toEqual([`#/digest/arxiv:cs.CL recent:${today}`]);
});

it('says nothing of a page that is no list', async () => {
  const { container } = await show('https://beans.example/');
  await act(async () => undefined);
  expect(container.textContent).toBe('');
});
