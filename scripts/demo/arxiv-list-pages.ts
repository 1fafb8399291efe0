import { longDay, page } from './arxiv-pages';
import { type DemoPaper, escapeHtml } from './demo-day';

/** What `/list/CATEGORY/…` knows; `new` shows the abstracts as well. */
export type ArxivListKind = 'new' | 'recent';

const AUTHOR_SEARCH = 'https://arxiv.org/search/cs?searchtype=author';

function authorLinks(names: readonly string[]): string {
  const link = (name: string) => `<a href="${AUTHOR_SEARCH}&amp;query=${encodeURIComponent(name)}" rel="nofollow">${escapeHtml(name)}</a>`;
  return names.map(link).join(', ');
}

function item(paper: DemoPaper, index: number, kind: ArxivListKind): string {
  const { id } = paper;
  const html =
    paper.onArxiv === 'html'
      ? `, <a href="https://arxiv.org/html/${id}v1" title="View HTML" id="html-${id}" aria-labelledby="html-${id}" rel="noopener noreferrer" target="_blank">html</a>`
      : '';
  const abstract = kind === 'new' ? `\n        <p class='mathjax'>\n          ${escapeHtml(paper.summary)}\n        </p>` : '';
  return `    <dt>
      <a name='item${index}'>[${index}]</a>
      <a href ="/abs/${id}" title="Abstract" id="${id}">
        arXiv:${id}
      </a>
      [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>${html}, <a href="/format/${id}" title="Other formats" id="oth-${id}" aria-labelledby="oth-${id}">other</a>]
    </dt>
    <dd>
      <div class='meta'>
        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
          ${escapeHtml(paper.title)}
        </div>
        <div class='list-authors'>${authorLinks(paper.authors)}</div>
        <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
          Demonstration paper of PaperPane; all numbers are invented
        </div>
        <div class='list-subjects'><span class='descriptor'>Subjects:</span>
          <span class="primary-subject">${escapeHtml(paper.subject)}</span>
        </div>
${abstract}
      </div>
    </dd>`;
}

/** `/list/CATEGORY/new` and `/list/CATEGORY/recent`, in the shape of arXiv/arxiv-browse's templates list/*.html. */
export function arxivListPage(category: string, kind: ArxivListKind, day: string, papers: readonly DemoPaper[]): string {
  const count = papers.length;
  const index =
    kind === 'new'
      ? `<p>See <a id="recent-${category}" href="/list/${category}/recent">recent</a> articles</p>\n<h3>Showing new listings for ${longDay(day)}</h3>`
      : `<h2>Authors and titles for recent submissions</h2>\n<p>See today's <a id="new-${category}" href="/list/${category}/new">new</a> changes</p>`;
  const paging = `<div class='paging'>Total of ${count} entries</div>
    <div class='morefewer'>Showing up to 50 entries per page:
      <a href="/list/${category}/${kind}" rel="nofollow">fewer</a> | <span style="color: #454545">more</span> | <span style="color: #454545">all</span></div>`;
  return page(
    `${category} ${kind}`,
    '<link rel="stylesheet" type="text/css" media="screen" href="/static/demo/arxiv-list.css" />',
    `<div id='content-inner'>
<div id='dlpage'>
  <h1>Computation and Language</h1>
  ${index}
  ${paging}
<dl id='articles'>
    <h3>${longDay(day)} (showing ${count} of ${count} entries)</h3>
${papers.map((paper, at) => item(paper, at + 1, kind)).join('\n')}
</dl>
  ${paging}
</div>
</div>`,
  );
}
