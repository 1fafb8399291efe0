import { type DemoPaper, escapeHtml } from './demo-day';
import { SECOND_VERSION_DAY } from './paper-versions';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Feb 2026`, as arXiv writes days. */
export function longDay(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export function page(title: string, head: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en">

<head>  <title>${escapeHtml(title)}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" type="text/css" media="screen" href="/static/demo/arxiv-abs.css" />
  ${head}
</head>

<body ><div class="flex-wrap-footer">
  <div class="ds-announcement" id="announcement-banner" role="region" aria-label="Announcement"><span class="ds-announcement-text">Demonstration page, served by PaperPane on this computer. Papers, people and numbers are invented.</span></div>
<header class="ds-site-header"><a href="https://arxiv.org/" class="ds-site-header-logo">arXiv</a>
  <nav class="ds-site-header-nav" aria-label="Main navigation"><a href="https://huggingface.co/papers">Daily Papers</a></nav></header>
    <main>
      <div id="content">
${content}
      </div>
    </main>
</div></body>
</html>
`;
}

function meta(paper: DemoPaper, version: number): string {
  const tag = (name: string, content: string) => `<meta name="citation_${name}" content="${escapeHtml(content)}" />`;
  const day = paper.publishedAt.slice(0, 10).replaceAll('-', '/');
  const lastFirst = (name: string) => name.replace(/^(.*) (\S+)$/, '$2, $1');
  return [
    `<link rel="canonical" href="https://arxiv.org/abs/${paper.id}"/>`,
    `<meta name="description" content="Abstract page for arXiv paper ${paper.id}: ${escapeHtml(paper.title)}">`,
    `<meta property="og:url" content="https://arxiv.org/abs/${paper.id}v${version}" />`,
    tag('title', paper.title) + paper.authors.map((name) => tag('author', lastFirst(name))).join('') + tag('date', day),
    tag('online_date', day) +
      tag('pdf_url', `https://arxiv.org/pdf/${paper.id}`) +
      tag('arxiv_id', paper.id) +
      tag('abstract', paper.summary),
  ].join('\n  ');
}

/** `Submitted on 12 Feb 2026 (v1), last revised 20 Feb 2026 (this version, v2)`, as arXiv says it of every version. */
function dateline({ id, publishedAt }: DemoPaper, version: number, newest: number): string {
  const first = longDay(publishedAt);
  if (newest === 1) return `Submitted on ${first}`;
  const link = (number: number, text: string) => `<a href="https://arxiv.org/abs/${id}v${number}">${text}</a>`;
  const last = longDay(SECOND_VERSION_DAY);
  if (version === newest) return `Submitted on ${first} (${link(1, 'v1')}), last revised ${last} (this version, v${newest})`;
  return `Submitted on ${first} (this version), <em>latest version ${last}</em> (${link(newest, `v${newest}`)})`;
}

function history({ id, publishedAt }: DemoPaper, version: number, newest: number): string {
  return Array.from({ length: newest }, (_, index) => {
    const number = index + 1;
    const name = number === version ? `[v${number}]` : `<a href="/abs/${id}v${number}" rel="nofollow">[v${number}]</a>`;
    return `    <strong>${name}</strong>
        ${longDay(number === 1 ? publishedAt : SECOND_VERSION_DAY)} 00:00:00 UTC<br/>`;
  }).join('\n');
}

function access({ id, onArxiv }: DemoPaper, version: number): string {
  const html = `\n<li><a href="https://arxiv.org/html/${id}v${version}" class="abs-button" id="latexml-download-link">HTML (experimental)</a></li>`;
  return `<div class="extra-services">    <div class="full-text">
      <h2>Access Paper:</h2>
      <ul>
<li><a href="/pdf/${id}" aria-describedby="download-button-info" accesskey="f" class="abs-button download-pdf">View PDF</a></li>${onArxiv === 'html' ? html : ''}</ul>
      <div class="abs-license"><a href="http://creativecommons.org/publicdomain/zero/1.0/" title="Rights to this article" class="has_license"><span>view license</span></a></div>
    </div>`;
}

/** `/abs/{id}` and `/abs/{id}v{version}` */
export function absPage(paper: DemoPaper, version = 1, newest = version): string {
  const { id, category } = paper;
  const authors = paper.authors.map((name) => `<a href="https://huggingface.co/papers" rel="nofollow">${escapeHtml(name)}</a>`).join(', ');
  return page(
    `[${id}] ${paper.title}`,
    meta(paper, version),
    `<div id="abs-outer">
  <div class="leftcolumn">
    <div class="subheader">
      <h1>Computer Science &gt; ${escapeHtml(paper.subject.replace(/ \(.*/, ''))}</h1>
    </div>
    <div class="header-breadcrumbs-mobile"><strong>arXiv:${id}</strong> (cs)</div>
<div id="content-inner">
  <div id="abs">
    <div class="dateline">
  [${dateline(paper, version, newest)}]</div>
    <h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(paper.title)}</h1>
    <div class="authors"><span class="descriptor">Authors:</span>${authors}</div>
    <a class="mobile-submission-download" href="/pdf/${id}">View PDF</a>
    <blockquote class="abstract mathjax">
            <span class="descriptor">Abstract:</span>${escapeHtml(paper.summary)}
    </blockquote>
    <div class="metatable">
      <table summary="Additional metadata"><tr>
          <td class="tablecell label">Comments:</td>
          <td class="tablecell comments mathjax">Demonstration paper of PaperPane; all numbers are invented</td>
        </tr><tr>
          <td class="tablecell label">Subjects:</td>
          <td class="tablecell subjects">
            <span class="primary-subject">${escapeHtml(paper.subject)}</span></td>
        </tr><tr>
          <td class="tablecell label">Cite as:</td>
          <td class="tablecell arxivid"><span class="arxivid"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> [${category}]</span></td>
        </tr><tr>
          <td class="tablecell label">&nbsp;</td>
          <td class="tablecell arxividv">(or <span class="arxivid"><a href="https://arxiv.org/abs/${id}v${version}">arXiv:${id}v${version}</a> [${category}]</span> for this version)</td>
        </tr></table>
    </div>
  </div>
</div>
    <div class="submission-history">
      <h2>Submission history</h2> From: ${escapeHtml(paper.authors[0] ?? '')}      <br/>
${history(paper, version, newest)}
</div>
  </div>
${access(paper, version)}
    <div class="browse"><h3>Current browse context:</h3>
  <div class="current">${category}</div></div>
  </div>
</div>`,
  );
}

/** The 404 pages; `lead` is `No HTML for`, `No PDF for` or `No document for`, and arXiv names the id in quotes. */
export function missingPage(lead: string, id: string, reason: string): string {
  return page(`${lead} ${id}`, '', `<div class="error"><h1>${lead} '${escapeHtml(id)}'</h1>\n<p>${escapeHtml(reason)}</p></div>`);
}
