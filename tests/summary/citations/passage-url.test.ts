import { expect, it } from 'vitest';
import { makeDocument } from '@/tests/summary/make-document';
import type { LadderStep, Receipt } from '@/utils/reading/receipt';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { CitedPassage } from '@/utils/summary/summary';

const read = (source: LadderStep['source'], url: string, version?: number): Receipt => ({
  ...makeDocument().receipt,
  version,
  ladder: [
    { source: 'abstract', url: 'https://arxiv.org/abs/1', outcome: 'failed' },
    { source, url, outcome: 'used' },
  ],
});
const passage: CitedPassage = {
  kind: 'paragraph',
  text: 'Beans keep well-known secrets for $n$ years.',
  section: '3',
  anchor: 'S3.p2',
  page: 5,
};

it.each([
  ['arXiv HTML', read('html', 'https://arxiv.org/html/2602.99901v2', 2), {}, 'https://arxiv.org/html/2602.99901v2#S3.p2'],
  [
    'arXiv HTML asked for without a version',
    read('html', 'https://arxiv.org/html/2602.99901', 2),
    {},
    'https://arxiv.org/html/2602.99901v2#S3.p2',
  ],
  ['a PDF', read('pdf', 'https://arxiv.org/pdf/hep-th/9901001', 3), {}, 'https://arxiv.org/pdf/hep-th/9901001v3#page=5'],
  ['a PDF elsewhere', read('pdf', 'https://a.example/1.pdf'), {}, 'https://a.example/1.pdf#page=5'],
  [
    'ar5iv, which has no versions',
    read('ar5iv', 'https://ar5iv.labs.arxiv.org/html/2602.99901', 2),
    {},
    'https://ar5iv.labs.arxiv.org/html/2602.99901#S3.p2',
  ],
  [
    'a page without anchors',
    read('page', 'https://a.example/x'),
    { anchor: undefined },
    'https://a.example/x#:~:text=Beans%20keep%20well%2Dknown%20secrets%20for',
  ],
  ['a page, of a formula alone', read('page', 'https://a.example/x'), { anchor: undefined, text: '$$x$$' }, undefined],
  ['a PDF, of a passage without a page', read('pdf', 'https://a.example/1.pdf'), { page: undefined }, undefined],
  [
    'an old id with a closing slash',
    read('html', 'https://arxiv.org/html/hep-th/9901001/', 1),
    {},
    'https://arxiv.org/html/hep-th/9901001v1#S3.p2',
  ],
  ['an anchor with a blank', read('page', 'https://example.org/paper?x=1#top'), { anchor: 'a b' }, 'https://example.org/paper?x=1#a%20b'],
  ['a saved file', read('html', 'saved.html', 1), {}, undefined],
  ['an abstract', read('abstract', 'https://export.arxiv.org/api/query?id_list=1'), {}, undefined],
  ['nothing that is known', { ...read('html', ''), ladder: [] }, {}, undefined],
] as [string, Receipt, Partial<CitedPassage>, string | undefined][])('finds a passage in %s', (_, receipt, change, url) => {
  expect(passageUrl(receipt, { ...passage, ...change })).toBe(url);
});
