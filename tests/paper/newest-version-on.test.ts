// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture } from '@/tests/reading/fixture';
import { newestVersionOn } from '@/utils/paper/newest-version-on';
import type { ArxivRef } from '@/utils/paper/paper-ref';

const paper: ArxivRef = { source: 'arxiv', arxivId: '2602.99901' };
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const abstractPage = (body: string, id = '2602.99901') => parse(`<meta name="citation_arxiv_id" content="${id}"/>${body}`);

it('is the last that the page lists', () => {
  expect(newestVersionOn(parse(fixture('abs-page.html').html), paper)).toBe(3);
});

// An old version's page, as https://arxiv.org/abs/1706.03762v1 shows it: its own line of the history is no link, the later ones are.
const history =
  '<div class="submission-history"><strong>[v1]</strong> Fri <strong><a href="#">[v2]</a></strong> Sun <a href="#">[v12]</a></div>';

it.each<[string, string, number | undefined]>([
  ['an old version is shown', history, 12],
  [
    'there is only one',
    '<div class="dateline">[Submitted on 9 May 2026]</div><div class="submission-history"><strong>[v1]</strong></div>',
    1,
  ],
  ['only the date line tells', '<div class="dateline">[Submitted on 1 May 2026 (v1), last revised 2 May 2026 (this version, v2)]</div>', 2],
  [
    'the page shows an old one and names the latest',
    '<div class="dateline">(<a>v1</a>), revised 2 May (this version, v2), latest 3 May (<a>v4</a>)</div>',
    4,
  ],
  ['authors write of versions', '<blockquote class="abstract">As in our paper [v7] (v8)</blockquote>', undefined],
  ['nothing is listed', '<p>withdrawn</p>', undefined],
  ['the list makes no sense', '<div class="submission-history">[v0] [v12345]</div>', undefined],
])('where %s', (_, body, version) => {
  expect(newestVersionOn(abstractPage(body), paper)).toBe(version);
});

it.each(['2602.99902', '', 'beans'])('says nothing on a page about %j', (id) => {
  expect(newestVersionOn(abstractPage(history, id), paper)).toBeUndefined();
});

it('knows a paper by its old id', () => {
  expect(newestVersionOn(abstractPage(history, 'math/0309136'), { source: 'arxiv', arxivId: 'math/0309136' })).toBe(12);
});

const CORPUS = '../shared/corpus/arxiv-abs';

describe.skipIf(!existsSync(CORPUS))('on real pages', () => {
  it.each([
    ['1902.02534.abs.2026.html', '1902.02534', 2],
    ['2405.05966.abs.html', '2405.05966', 1],
    ['1902.02534.abs-head-only.html', '1902.02534', undefined],
  ])('%s', (name, arxivId, version) => {
    expect(newestVersionOn(parse(readFileSync(`${CORPUS}/${name}`, 'utf8')), { source: 'arxiv', arxivId })).toBe(version);
  });
});
