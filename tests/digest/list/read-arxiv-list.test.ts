// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArxivList } from '@/utils/digest/list/read-arxiv-list';

/** As arXiv's templates browse/templates/list/list_macros.html and search/templates/search/search-macros.html write them, shortened. */
function listItem(id: string, abstract = ''): string {
  return `<dt><a name='item1'>[1]</a> <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> (replaced) [<a href="/pdf/${id}">pdf</a>]</dt>
  <dd><div class='meta'>
    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
      Beans of $\\beta$ Kind</div>
    <div class='list-authors'><a href="/search?a">Ada Example</a>, <a href="/search?b">Bo Sample</a></div>
    <div class='list-comments mathjax'><span class='descriptor'>Comments:</span> 12 pages</div>
    ${abstract === '' ? '' : `<p class='mathjax'>\n${abstract}\n</p>`}
  </div></dd>`;
}

function listPage(items: string, paging = ''): Document {
  return pageOf(`<div id='dlpage'>
<h1>Computation and Language</h1>
${paging}
<dl id='articles'>
${items}
</dl>
</div>`);
}

function searchResult(id: string): string {
  return `<li class="arxiv-result"><div class="is-marginless"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a></p></div>
  <p class="title is-5 mathjax">Beans of <span class="search-hit mathjax">Kind</span></p>
  <p class="authors"><span class="search-hit">Authors:</span> <a href="/search/?a">Ada Example</a>, <a href="/search/?b">Bo Sample</a></p>
  <p class="abstract mathjax"><span>Abstract</span>:
    <span class="abstract-short">Beta … <a>▽ More</a></span>
    <span class="abstract-full" style="display: none;">Beta beans, all of them.
      <a class="is-size-7">△ Less</a></span></p></li>`;
}

function searchPage(heading: string, results: readonly string[]): Document {
  return pageOf(`<main id="main-container"><h1 class="title is-clearfix">${heading}</h1><ol>${results.join('')}</ol></main>`);
}

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const paper = (arxivId: string) => ({ source: 'arxiv', arxivId });
const authors = ['Ada Example', 'Bo Sample'];

describe('a list of arXiv', () => {
  it('is read with titles and authors, and with abstracts where it shows them', () => {
    const list = readArxivList(listPage(listItem('2606.01111') + listItem('2606.02222', 'Beta\nbeans.')));
    expect(list).toEqual({
      papers: [
        { paper: paper('2606.01111'), title: 'Beans of $\\beta$ Kind', authors },
        { paper: paper('2606.02222'), title: 'Beans of $\\beta$ Kind', authors, abstract: 'Beta beans.' },
      ],
      unlisted: [],
    });
  });

  it('says how many there are where it is one page of several, and holds each paper once', () => {
    const items = listItem('2606.01111') + listItem('2606.01111');
    expect(readArxivList(listPage(items, "<div class='paging'>Total of 1,512 entries : <span>1-50</span></div>"))).toMatchObject({
      papers: [{}],
      total: 1_512,
    });
    expect(readArxivList(listPage(items, "<div class='paging'>Total of 1 entries</div>"))).not.toHaveProperty('total');
  });

  it('knows papers of before 2007', () => {
    expect(readArxivList(listPage(listItem('hep-th/9901001')))?.papers[0]?.paper).toEqual(paper('hep-th/9901001'));
  });

  it('is empty on a day without papers', () => {
    expect(readArxivList(listPage('<p>No updates for this time period.</p>'))).toEqual({ papers: [], unlisted: [] });
  });
});

describe('a search of arXiv', () => {
  it.each([
    ['Showing 1&ndash;50 of 1,234 results for all: beans', 1_234],
    ['Showing 1,001&ndash;1,050 of 12,345 results for all: beans', 12_345],
    ['Showing 1&ndash;1 of 1 results for all: beans', undefined],
  ])('with the heading %s', (heading, total) => {
    const list = readArxivList(searchPage(heading, [searchResult('2606.01111')]));
    expect(list?.papers).toEqual([{ paper: paper('2606.01111'), title: 'Beans of Kind', authors, abstract: 'Beta beans, all of them.' }]);
    expect(list?.total).toBe(total);
  });

  it('is empty where nothing was found', () => {
    const list = readArxivList(searchPage('Search', ['<p>Sorry, your query for all: beans produced no results.</p>']));
    expect(list).toEqual({ papers: [], unlisted: [] });
  });

  it('is none where the page is another', () => {
    expect(readArxivList(pageOf('<main><h1>Beans</h1><p>An abstract.</p></main>'))).toBeUndefined();
  });
});
