// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readAbstract } from '@/utils/reading/abstract/read-abstract';
import { readMetadata } from '@/utils/reading/abstract/read-metadata';
import { fixture } from './fixture';

it('reads an abstract page', () => {
  expect(readMetadata(fixture('abs-page.html').document)).toEqual({
    arxivId: '2602.99901',
    title: 'Counting Beans',
    authors: [
      { name: 'Ada Bohne', affiliations: [] },
      { name: 'Bruno Erbse', affiliations: [] },
    ],
    abstract: 'We count beans in $n$ jars.',
    date: '2026-03-01',
    version: 3,
    firstDate: '2026-02-13',
  });
});

it('turns family names round where only the meta tags name the authors', () => {
  const { document } = fixture('abs-page.html');
  document.querySelector('.authors')?.remove();
  expect(readMetadata(document)?.authors).toEqual([
    { name: 'Ada Bohne', affiliations: [] },
    { name: 'Bruno Erbse', affiliations: [] },
  ]);
});

it('knows no metadata on another page', () => {
  expect(readMetadata(fixture('author-page.html').document)).toBeUndefined();
});

it('makes a document of one section out of an abstract', () => {
  const metadata = { title: 'Beans', authors: [], abstract: 'We count.' };
  const paper = readAbstract(metadata, { paper: { source: 'arxiv', arxivId: '2602.99901' }, url: 'https://arxiv.org/abs/2602.99901' });
  expect(paper).toMatchObject({ abstract: 'We count.', sections: [{ heading: 'Abstract' }], passages: [{ id: 'P1', text: 'We count.' }] });
});
