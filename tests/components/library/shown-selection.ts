import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeSummary } from '@/tests/summary/make-summary';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { emptyLibrary, rows, savedList, showLibrary } from './shown-library';

export const titles = ['Alpha Beans', 'Beta Peas', 'Gamma Beans', 'Delta Lentils'];

export const idOf = (number: number) => `2602.${String(number).padStart(5, '0')}`;

/** Call before each test: a library of these four papers, in this order. */
export async function showFourPapers(): Promise<void> {
  await emptyLibrary();
  for (const [index, title] of titles.entries()) {
    const summary = makeSummary({ paper: { source: 'arxiv', arxivId: idOf(index + 1) }, title });
    await saveSummary({ ...summary, made: { ...summary.made, startedAt: index, finishedAt: 100 - index } });
  }
  await showLibrary(await catalogueItem.getValue());
  await savedList();
}

export const bar = () => screen.getByRole('region', { name: '多选' });
export const begin = () => userEvent.click(screen.getByRole('button', { name: '多选' }));
export const row = (index: number) => rows()[index] as HTMLElement;
