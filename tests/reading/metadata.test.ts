// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mergeMetadata } from '@/utils/reading/abstract/merge-metadata';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { readAtom } from '@/utils/reading/abstract/read-atom';
import { readHuggingFacePaper } from '@/utils/reading/abstract/read-hugging-face-paper';
import { readMetadata } from '@/utils/reading/abstract/read-metadata';
import { absPageWithEverything, atomEntry, atomError, atomFeed, atomUnknown, huggingFacePaper } from './metadata-sources';

const parse = (text: string, type: DOMParserSupportedType = 'text/html') => new DOMParser().parseFromString(text, type);
const absPage = () => parse(absPageWithEverything);

const whole: PaperMetadata = {
  arxivId: '2602.99905',
  title: 'The Fréchet Mean of $n$ Beans',
  authors: [
    { name: 'Zoë Bohne', affiliations: ['Bean Institute', 'College of Peas, Erfurt'] },
    { name: 'Bruno Erbse', affiliations: ['College of Peas, Erfurt'] },
  ],
  abstract: 'We count 18% of the beans in $n$ jars, see https://beans.example/code. Peas follow.',
  date: '2026-03-01',
  version: 2,
  firstDate: '2026-02-13',
  comment: '7 pages, see https://beans.example/',
  doi: '10.5555/beans.7',
  journal: 'J. Beans 7 (2026) 1--9',
};
const withoutAffiliations = whole.authors.map(({ name }) => ({ name, affiliations: [] }));

describe('three sources agree on one record', () => {
  it('the abstract page', () => {
    const licence = 'http://creativecommons.org/licenses/by/4.0/';
    expect(readMetadata(absPage())).toEqual({ ...whole, categories: ['cs.DL', 'math.ST', 'hep-th'], licence });
  });

  it.each(['application/xml', 'text/html'] as const)('the Atom API, parsed as %s', (type) => {
    const record = readAtom(parse(atomFeed(atomEntry), type));
    expect(record).toEqual({ ...whole, categories: ['cs.DL', 'math.ST', 'hep-th'] });
  });

  it.each([
    ['alone', huggingFacePaper],
    ['in a daily list', { paper: huggingFacePaper, title: 'outer', numComments: 1 }],
  ])("Hugging Face's API, %s, as far as it knows", (_, json) => {
    const { arxivId, title, abstract, firstDate } = whole;
    expect(readHuggingFacePaper(json)).toEqual({ arxivId, title, abstract, firstDate, authors: withoutAffiliations });
  });
});

describe('an abstract page', () => {
  const change = (edit: (page: Document) => void) => {
    const page = absPage();
    edit(page);
    return readMetadata(page);
  };

  it.each([
    ['[Submitted on 13 Feb 2026]', 'https://arxiv.org/abs/2602.99905v1', 1, '2026-02-13'],
    ['[Submitted on 13 Feb 2026 (this version), latest version 1 Mar 2026 (v3)]', 'https://arxiv.org/abs/2602.99905v1', 1, '2026-02-13'],
    ['[Submitted on 13 Feb 2026 (v1), revised 20 Feb 2026 (this version, v2), latest version 1 Mar 2026 (v3)]', '', 2, '2026-02-20'],
  ])('%s', (dateline, url, version, date) => {
    const record = change((page) => {
      for (const meta of page.querySelectorAll('meta[name$=date]')) meta.remove();
      page.querySelector('meta[property="og:url"]')?.setAttribute('content', url);
      page.querySelector('.dateline')?.replaceChildren(dateline);
    });
    expect(record).toMatchObject({ version, date, firstDate: '2026-02-13' });
  });

  it('names all authors where the line hides some', () => {
    const record = change((page) => {
      const [, second] = page.querySelectorAll('.authors a');
      second?.setAttribute('href', 'javascript:toggleAuthorList()');
      second?.replaceChildren('et al. (1 additional author not shown)');
    });
    expect(record?.authors).toEqual(withoutAffiliations);
  });

  it('may lack its abstract', () => {
    const record = change((page) => page.querySelector('blockquote')?.remove());
    expect(record).toMatchObject({ arxivId: '2602.99905', abstract: '' });
  });

  it('takes the formulas out of a page that a browser saved', () => {
    const record = change((page) => {
      const block = page.querySelector('blockquote');
      if (block)
        block.innerHTML = 'In <span class="MathJax_Preview">n</span><span class="MathJax">n</span><script type="math/tex">n</script> jars';
    });
    expect(record?.abstract).toBe('In $n$ jars');
  });
});

it.each([
  ['an error', atomFeed(atomError)],
  ['an id that arXiv does not know', atomFeed(atomUnknown)],
  ['no entry', atomFeed('')],
  ['no feed', '<html><body>Rate exceeded.</body></html>'],
  ['nothing', ''],
])('reads no metadata out of an API answer with %s', (_, text) => {
  expect(readAtom(parse(text))).toBeUndefined();
  expect(readAtom(parse(text, 'application/xml'))).toBeUndefined();
});

it.each([
  [{ error: 'Paper not found' }],
  [null],
  ['2602.99905'],
  [[huggingFacePaper]],
  [{ ...huggingFacePaper, id: 7 }],
  [{ ...huggingFacePaper, title: undefined }],
  [{ paper: null }],
])('reads no metadata out of %j', (json) => {
  expect(readHuggingFacePaper(json)).toBeUndefined();
});

it('passes over what is malformed within a paper', () => {
  const paper = {
    ...huggingFacePaper,
    authors: [null, { name: 3 }, { name: ' ' }, { name: 'Bruno Erbse' }],
    publishedAt: 'soon',
    summary: 0,
  };
  expect(readHuggingFacePaper(paper)).toEqual({
    arxivId: whole.arxivId,
    title: whole.title,
    authors: [{ name: 'Bruno Erbse', affiliations: [] }],
    abstract: '',
  });
});

describe('merged', () => {
  const empty: PaperMetadata = { title: '', authors: [], abstract: '' };
  const huggingFace = { ...empty, title: 'Theirs', authors: withoutAffiliations, firstDate: '2026-02-13', abstract: 'Short.' };

  it.each([
    ['nothing', [], undefined],
    ['nothing but failures', [undefined, undefined], undefined],
    ['one', [undefined, whole], whole],
    ['the order of trust', [whole, { ...whole, title: 'Other', doi: '10.1/other' }], whole],
    ['what the first lacks', [{ ...empty, title: 'Ours', licence: 'by' }, huggingFace], { ...huggingFace, title: 'Ours', licence: 'by' }],
    ['affiliations from the source that has them', [huggingFace, whole], { ...whole, title: 'Theirs', abstract: 'Short.' }],
    [
      'the day together with its version',
      [
        { ...empty, title: 'T', date: '2026-02-13' },
        { ...empty, version: 2, date: '2026-03-01' },
      ],
      { ...empty, title: 'T', version: 2, date: '2026-03-01' },
    ],
  ])('%s', (_, records, merged) => {
    expect(mergeMetadata(records)).toEqual(merged);
  });

  it('keeps two people of one name apart', () => {
    const people = ['A', 'B'].map((affiliation) => ({ name: 'Wei Bohne', affiliations: [affiliation] }));
    const bare = { ...empty, authors: people.map(({ name }) => ({ name, affiliations: [] })) };
    expect(mergeMetadata([bare, { ...empty, authors: people }])?.authors).toEqual(people);
  });
});
