// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { readHtml } from '@/utils/reading/read-html';

// What the fuzzer found in the reader of pages, each in its smallest form.

afterEach(() => {
  vi.restoreAllMocks();
});

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

/** Characters that the reading of a body asks for as `textContent`, in lengths of that body. */
async function textAskedFor(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const own = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  let characters = 0;
  vi.spyOn(Node.prototype, 'textContent', 'get').mockImplementation(function (this: Node) {
    const text: string = own?.get?.call(this) ?? '';
    characters += text.length;
    return text;
  });
  const { passages } = await readHtml(page, context);
  return { times: characters / html.length, text: passages.map(({ text }) => text).join('\n') };
}

const deep = (open: string, inner: string, close: string) => `${open.repeat(250)}${inner}${close.repeat(250)}`;

it('tables in tables are not read again at each level', async () => {
  const cell = (inner: string) => `<span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td">${inner}`;
  const nest = deep(cell(''), 'beans in a jar'.repeat(2_000), '</span></span></span>');
  const { times, text } = await textAskedFor(`<article class="ltx_document"><h1 class="ltx_title">Jars</h1>${nest}</article>`);
  expect(text).toContain('beans in a jar');
  expect(times).toBeLessThan(20);
});

it('a page nested deeper than any article is read without weighing all text at each level', { timeout: 60_000 }, async () => {
  const nest = deep('<ul><li>bean', '<p>The last jar.</p>', '</li></ul>');
  const { times, text } = await textAskedFor(`<body><h1>Jars</h1>${nest}</body>`);
  expect(text).toContain('The last jar.');
  expect(times).toBeLessThan(20);
});

it('cells that span a thousand rows and columns do not make a table larger than memory', { timeout: 60_000 }, async () => {
  const row = '<tr><td rowspan="1000" colspan="1000">1</td><td rowspan="200">jar</td></tr>';
  const last = `<tr>${Array.from({ length: 200 }, (_, at) => `<td>c${at}</td>`).join('')}</tr>`;
  const { passages } = await read(`<table class="ltx_tabular"><tbody>${row.repeat(11_000)}${last}</tbody></table>`);
  const { rows = [] } = passages.find(({ kind }) => kind === 'table')?.tables?.[0] ?? {};
  expect(rows).toHaveLength(11_001);
  expect(rows.reduce((sum, cells) => sum + cells.length, 0)).toBeLessThanOrEqual(2_000_000);
  // What stands further right than the table may grow joins its last cell.
  expect(rows.at(-1)?.at(-1)).toMatch(/ c198 c199$/);
});

it('a long table breathes between its rows, and within a long row', async () => {
  const page = (row: string, count: number) =>
    new DOMParser().parseFromString(
      `<article class="ltx_document"><h1 class="ltx_title">Jars</h1><table class="ltx_tabular">${row.repeat(count)}</table></article>`,
      'text/html',
    );
  const breathe = vi.fn(() => undefined);
  await readHtml(page('<tr><td>bean</td><td>1</td></tr>', 1_000), { ...context, breathe });
  expect(breathe.mock.calls.length).toBeGreaterThan(1_000);
  breathe.mockClear();
  await readHtml(page(`<tr>${'<td>bean</td>'.repeat(6_400)}</tr>`, 1), { ...context, breathe });
  expect(breathe.mock.calls.length).toBeGreaterThan(100);
});

it('more marks behind a name than a call takes arguments', async () => {
  const creator = `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">Ada Bohne<sup>${'ab '.repeat(100_000)}</sup></span></span>`;
  const { authors } = await read(`<div class="ltx_authors">${creator}</div>`);
  expect(authors.map(({ name }) => name)).toEqual(['Ada Bohne']);
});
