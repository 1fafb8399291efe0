import { expect, it } from 'vitest';
import type { LadderStep } from '@/utils/reading/receipt';
import { passageUrl } from '@/utils/summary/citations/passage-url';

const place = { anchor: 'S3.SS1.p2', page: 5 };

it.each<[LadderStep['source'], string, number | undefined, object, string | undefined]>([
  ['html', 'https://arxiv.org/html/2602.99901v1', 1, place, 'https://arxiv.org/html/2602.99901v1#S3.SS1.p2'],
  ['html', 'https://arxiv.org/html/2602.99901', 2, place, 'https://arxiv.org/html/2602.99901v2#S3.SS1.p2'],
  ['html', 'https://arxiv.org/html/hep-th/9901001/', 1, place, 'https://arxiv.org/html/hep-th/9901001v1#S3.SS1.p2'],
  ['pdf', 'https://arxiv.org/pdf/2602.99901v1', 1, place, 'https://arxiv.org/pdf/2602.99901v1#page=5'],
  ['ar5iv', 'https://ar5iv.labs.arxiv.org/html/2602.99901', 1, place, 'https://ar5iv.labs.arxiv.org/html/2602.99901#S3.SS1.p2'],
  ['page', 'https://example.org/paper?x=1#top', undefined, { anchor: 'a b' }, 'https://example.org/paper?x=1#a%20b'],
  ['page', 'https://example.org/paper', undefined, {}, undefined],
  ['html', 'https://arxiv.org/html/2602.99901v1', 1, { page: 5 }, undefined],
  ['pdf', 'https://arxiv.org/pdf/2602.99901v1', 1, { anchor: 'S1' }, undefined],
  ['abstract', 'https://arxiv.org/abs/2602.99901v1', 1, place, undefined],
  ['html', 'saved.html', 1, place, undefined],
])('%s at %s, version %s', (source, url, version, passage, expected) => {
  const ladder: LadderStep[] = [
    { source: 'html', url: 'https://arxiv.org/html/other', outcome: 'missing' },
    { source, url, outcome: 'used' },
  ];
  expect(passageUrl({ ladder, ...(version === undefined ? {} : { version }) }, passage)).toBe(expected);
});
