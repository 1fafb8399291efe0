import { expect, it } from 'vitest';
import { sparseProgress } from '@/utils/browser/sparse-progress';

it('tells a new source at once, and its pages ten times a second', () => {
  const told: string[] = [];
  let time = 0;
  const tell = sparseProgress(
    ({ source, page }) => told.push(`${source} ${page ?? ''}`.trim()),
    () => time,
  );
  tell({ source: 'html' });
  tell({ source: 'pdf' });
  for (let page = 1; page <= 40; page += 1) {
    time += 10;
    tell({ source: 'pdf', page, pages: 40 });
  }
  expect(told).toEqual(['html', 'pdf', 'pdf 10', 'pdf 20', 'pdf 30', 'pdf 40']);
});

it('tells at once what is known of the paper', () => {
  const told: (string | undefined)[] = [];
  const tell = sparseProgress(
    ({ about }) => told.push(about?.title),
    () => 0,
  );
  const about = { paper: { source: 'arxiv', arxivId: '2602.99901' }, title: 'Beans' } as const;
  tell({ source: 'pdf' });
  tell({ source: 'pdf', about });
  tell({ source: 'pdf', page: 1, pages: 2, about });
  expect(told).toEqual([undefined, 'Beans']);
});
