// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readHtml } from '@/utils/reading/read-html';

// What the fuzzer found in the reader of pages, each in its smallest form.

const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/html/2602.99901' };

function read(body: string) {
  const html = `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">Jars</h1>${body}<p class="ltx_p">Beans.</p></article>`;
  return readHtml(new DOMParser().parseFromString(html, 'text/html'), context);
}

it('a comment in a contact is no institute', async () => {
  const contact =
    '<span class="ltx_contact ltx_role_affiliation"><!-- seen --><span class="ltx_contact_name">Affiliation: </span>Bean Institute</span>';
  const creator = `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">Ada Bohne</span>${contact}</span>`;
  const { authors } = await read(`<div class="ltx_authors">${creator}</div>`);
  expect(authors).toEqual([{ name: 'Ada Bohne', affiliations: ['Bean Institute'] }]);
});

it('notes in notes are written once each, in order', async () => {
  const note = (inner: string) => `<span class="ltx_note ltx_role_footnote"><span class="ltx_note_content">bean${inner}</span></span>`;
  const { passages } = await read(`<p class="ltx_p">One${note(note(''))} and two${note('')}.</p>`);
  expect(passages.filter(({ kind }) => kind === 'footnote').map(({ id, text }) => `${id} ${text}`)).toEqual([
    'N1 bean[^3]',
    'N2 bean',
    'N3 bean',
  ]);
});

it('a link to what is no address leads nowhere', async () => {
  const { links } = await read('<p class="ltx_p">Our code is <a class="ltx_ref" href="https://[">here</a>.</p>');
  expect(links).toEqual([]);
});

it('an address with a broken letter in its host leads nowhere', async () => {
  const { links } = await read('<p class="ltx_p">Our code is at https://git\ufffdhub.com/bean/jar.</p>');
  expect(links).toEqual([]);
});
