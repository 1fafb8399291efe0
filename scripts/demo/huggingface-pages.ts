import { type DemoPaper, demoDay, escapeHtml } from './demo-day';
import { dailyEntry, paperDetails } from './huggingface-json';

const props = (value: unknown) => escapeHtml(JSON.stringify(value));

function page(title: string, bodyClass: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/front/demo/huggingface.css">
</head>
<body class="${bodyClass}">
<div class="notice" role="note">Demonstration page, served by PaperPane on this computer. Papers, people and numbers are invented.</div>
<div class="SVELTE_HYDRATER contents" data-target="MainHeader" data-props="{}"><header class="bar"><div class="container">
<a class="brand" href="/papers">Papers</a><span class="search">Search papers</span><nav><a href="/papers">Daily Papers</a><a href="/papers/date/${demoDay.date}">${demoDay.date}</a></nav>
</div></header></div>
<main>
${body}
</main>
</body>
</html>
`;
}

function initials(name: string): string {
  const letters = name.split(/[ -]/).map((word) => word[0] ?? '');
  return letters.join('').slice(0, 2).toUpperCase();
}

function people(names: string[]): string {
  const heads = names.map((name) => `<li title="${escapeHtml(name)}">${initials(name)}</li>`);
  return `<ul class="people">${heads.join('')}<li class="count">${names.length} authors</li></ul>`;
}

function card(paper: DemoPaper): string {
  const [from = '#888', to = '#444'] = paper.colours;
  return `<div><article class="relative flex flex-col overflow-hidden rounded-xl border"><a href="/papers/${paper.id}" class="thumbnail" tabindex="-1" aria-hidden="true"><span class="sheet" style="--from:${from};--to:${to}"><i></i><i></i><i></i><i></i><i></i></span></a>
<div class="submitter">Submitted by <b>${initials(paper.submittedBy)}</b> ${escapeHtml(paper.submittedBy)}</div>
<div class="text"><a class="upvotes" href="/login?next=%2Fpapers%2F${paper.id}" aria-label="Upvote"><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path fill="currentColor" d="M6 2 11 9.5H1z"/></svg><div class="leading-none">${paper.upvotes}</div></a>
<div class="w-full"><h3><a href="/papers/${paper.id}" class="line-clamp-3">${escapeHtml(paper.title)}</a></h3>
<div class="facts">${people(paper.authors)}<a href="/papers/${paper.id}#community">${paper.comments} comments</a></div></div></div></article></div>`;
}

/** One of Hugging Face's lists, as its own scripts are handed it. */
interface PaperList {
  periodType: 'day' | 'week' | 'month' | 'trending';
  /** `2026-02-14`, `2026-W07`, `2026-02`; absent for what is trending. */
  dateString?: string;
  papers: readonly DemoPaper[];
}

/** A list: of a day, a week, a month or of what is trending. */
export function listPage({ periodType, dateString = 'trending', papers }: PaperList): string {
  const isDemoDay = dateString === demoDay.date;
  const { previousDate: prevDate, nextDate } = demoDay;
  const data = { periodType, dateString, dailyPapers: papers.map(dailyEntry), ...(isDemoDay ? { prevDate, nextDate } : {}) };
  const days = isDemoDay
    ? `<a href="/papers/date/${prevDate}" aria-label="Previous day">‹</a><time datetime="${dateString}">${dateString}</time><a href="/papers/date/${nextDate}" aria-label="Next day">›</a>`
    : `<time datetime="${dateString}">${dateString}</time><a href="/papers/date/${demoDay.date}" aria-label="Day with papers">${demoDay.date}</a>`;
  const grid =
    papers.length === 0 ? '<p class="empty">No papers on this day.</p>' : `<div class="grid">${papers.map(card).join('\n')}</div>`;
  return page(
    `Daily Papers - ${dateString}`,
    'DailyPapersPage',
    `<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${props(data)}"><section class="container"><div class="heading"><div><h1><a href="/papers">Daily Papers</a></h1><h2>A small invented day</h2></div><div class="days">${days}</div></div>
${grid}</section></div>`,
  );
}

function links(paper: DemoPaper): string {
  const list = [
    [`https://arxiv.org/abs/${paper.id}`, 'View arXiv page'],
    [`https://arxiv.org/pdf/${paper.id}`, 'View PDF'],
    ...(paper.projectPage ? [[paper.projectPage, 'Project page']] : []),
    ...(paper.githubRepo ? [[paper.githubRepo, `GitHub ★ ${paper.githubStars}`]] : []),
  ];
  return list.map(([href, text]) => `<a class="btn" href="${href}" rel="noopener">${text}</a>`).join('\n');
}

/** `/papers/{id}` */
export function paperPage(paper: DemoPaper): string {
  const data = { paper: paperDetails(paper), comments: [], upvoters: [], dailyPaperRank: demoDay.papers.indexOf(paper) + 1, query: {} };
  const authors = paper.authors.map((name) => `<span class="author"><a href="/papers">${escapeHtml(name)}</a></span>`).join(', ');
  return page(
    `Paper page - ${paper.title}`,
    'PaperPage',
    `<div class="SVELTE_HYDRATER contents" data-target="PaperContent" data-props="${props(data)}"><section class="container paper"><div class="column"><h1>${escapeHtml(paper.title)}</h1>
<div class="published">Published on ${paper.publishedAt.slice(0, 10)} · Submitted by <b>${escapeHtml(paper.submittedBy)}</b> on ${demoDay.date} · <span class="rank">#${data.dailyPaperRank} Paper of the day</span></div>
<div class="authors">Authors: ${authors}</div>
<div class="abstract"><h2>Abstract</h2><p>${escapeHtml(paper.summary)}</p></div>
<div class="links">${links(paper)}</div>
<div id="community"><h2>Community</h2><p class="empty">The demonstration has no comments.</p></div></div>
<aside><div class="upvote"><svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true"><path fill="currentColor" d="M6 2 11 9.5H1z"/></svg> Upvote <b>${paper.upvotes}</b></div>
${['models', 'datasets', 'spaces'].map((kind) => linked(kind, paper[kind as 'models'])).join('\n')}</aside></section></div>`,
  );
}

function linked(kind: string, ids: string[]): string {
  const prefix = kind === 'models' ? '' : `/${kind}`;
  const items = ids.map((id) => `<li><a href="${prefix}/${id}">${id}</a></li>`).join('');
  return `<h2>${kind[0]?.toUpperCase()}${kind.slice(1)} citing this paper <span>${ids.length}</span></h2>${items ? `<ul>${items}</ul>` : '<p class="empty">None</p>'}`;
}

export function notFoundPage(): string {
  return page(
    '404',
    '',
    '<section class="container"><h1>404</h1><p class="empty">This page is not part of the demonstration.</p></section>',
  );
}
