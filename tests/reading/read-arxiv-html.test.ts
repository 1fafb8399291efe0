// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArxivHtml } from '@/utils/reading/read-arxiv-html';
import { fixture } from './fixture';
import { botCheck, captivePortal, noHtmlNotice, ownArticle } from './other-pages';

const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/html/2602.99901' };
const read = (html: string) => readArxivHtml(new DOMParser().parseFromString(html, 'text/html'), context);

describe('what answers at arxiv.org/html', () => {
  it.each([
    ['a captive portal', captivePortal],
    ['a bot check', botCheck],
    ["arXiv's notice that there is no HTML", noHtmlNotice],
    ['an empty page', '<html></html>'],
    ['an article cut short', ownArticle.slice(0, ownArticle.indexOf('<h2>3'))],
  ])('is no paper: %s', async (_, html) => {
    await expect(read(html)).rejects.toMatchObject({ code: 'paper-unreadable', detail: 'no paper in the page' });
  });

  it('is a paper when its authors made the page', async () => {
    const paper = await read(ownArticle);
    expect(paper).toMatchObject({ title: 'Peas and Pods', authors: [{ name: 'Paula Pod' }] });
    expect(paper.sections.map(({ number }) => number).filter((number) => number !== undefined)).toEqual(['1', '2', '3', '4']);
  });

  it('is a paper when LaTeXML made it, however short', async () => {
    expect((await read(fixture('latexml-page.html').html)).title).toBe('Counting Beans in $n$ Jars');
    const short = '<section class="ltx_document"><h1 class="ltx_title ltx_title_document">A Bean</h1><p class="ltx_p">One.</p></section>';
    expect((await read(short)).passages).toMatchObject([{ text: 'One.' }]);
  });

  it('holds no text when LaTeXML made nothing of it', async () => {
    await expect(read('<article class="ltx_document"></article>')).rejects.toMatchObject({ detail: 'no text' });
  });
});
