// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SummaryPage } from '@/components/library/SummaryPage';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { savedPaperItem } from '@/utils/browser/storage';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { answer, fakePanel } from './fake-panel';
import { renderIn } from './render';

const key = 'arxiv:2602.99901';

it('deletes a paper after asking, and lets no answer about it be written on', async () => {
  await fakePanel();
  const stopped: PaperRef[] = [];
  answer('stopQuestion', ({ data }) => void stopped.push(data));
  answer('lookForNewVersion', () => undefined);
  await savedPaperItem(key).setValue(makeSavedPaper());
  await renderIn('zh', <SummaryPage paperKey={key} />);
  await userEvent.click(await screen.findByRole('button', { name: '删除' }));
  expect(await savedPaperItem(key).getValue()).not.toBeNull();
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '删除' }));
  await waitFor(() => expect(stopped).toEqual([{ source: 'arxiv', arxivId: '2602.99901' }]));
  expect(await savedPaperItem(key).getValue()).toBeNull();
  expect(await screen.findByText(/已不在文库里/)).toBeTruthy();
});
