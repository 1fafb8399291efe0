import type { Overview } from '@/utils/digest/digest';
import type { MissingPaper } from '@/utils/library/export/export-options';
import { escapeHtml } from '@/utils/library/export/html/escape-html';
import { sectionHtml } from '@/utils/library/export/html/section-html';
import { linkTarget } from '@/utils/library/export/linked-citations';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import type { ViewSection } from '@/utils/library/export/view-file';
import { isWebUrl } from '@/utils/paper/is-web-url';
import { paperKey } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { Summary } from '@/utils/summary/summary';
import { withCitedPapers } from './cited-papers';

/** A whole digest as it goes to the clipboard. */
export interface RichDigest {
  title: string;
  /** The list's page. */
  url?: string;
  /** What was written about all of it; its citations are the papers' numbers here. */
  overview?: Pick<Overview, 'text' | 'keys'> & { heading: string };
  papers: readonly RichPaper[];
  /** What is said of those that are not there. */
  missing?: { heading: string; papers: readonly MissingPaper[] };
}

export interface RichPaper {
  summary: Summary;
  /** Votes and the like, in one line. */
  facts: string;
  /** Of the view that is shown. */
  sections: readonly ViewSection[];
  links: readonly { label: string; url: string }[];
}

/**
 * A digest as WeChat, newsletters and word processors take it: headings, paragraphs, lists and links, without style, formulas as TeX. `text` is for
 * where only words are taken.
 */
export function digestRichText(digest: RichDigest): { html: string; text: string } {
  return { html: htmlOf(digest), text: textOf(digest) };
}

function htmlOf({ title, url, overview, papers, missing }: RichDigest): string {
  const parts = [
    `<h1>${words(title)}</h1>`,
    ...(url === undefined ? [] : [`<p>${link(url, url)}</p>`]),
    ...(overview === undefined ? [] : [`<h2>${words(overview.heading)}</h2>`, markdown(withLinks(overview, papers), 2)]),
    ...papers.map(paperHtml),
    ...(missing === undefined || missing.papers.length === 0 ? [] : [`<h2>${words(missing.heading)}</h2>`, missingHtml(missing.papers)]),
  ];
  return parts.join('\n');
}

function paperHtml({ summary, facts, sections, links }: RichPaper, index: number): string {
  const parts = sections.map(({ heading, text }) => `<h3>${words(heading)}</h3>\n${sectionOf(summary, text)}`);
  const line = [...(facts === '' ? [] : [words(facts)]), ...links.map(({ label, url }) => link(url, label))].join(' · ');
  return [`<h2>${index + 1}. ${words(summary.title)}</h2>`, `<p>${line}</p>`, ...parts].join('\n');
}

function sectionOf(summary: Summary, text: string): string {
  return sectionHtml({ id: '', text: fileText(text), backing: summary, receipt: summary.receipt }, { math: 'tex', level: 3 });
}

function markdown(text: string, level: number): string {
  return sectionHtml({ id: '', text: fileText(text), backing: { passages: {} }, receipt: undefined }, { math: 'tex', level });
}

/** Brackets behind backslashes would be a formula's. */
function withLinks(overview: Pick<Overview, 'text' | 'keys'>, papers: readonly RichPaper[]): string {
  const pages = papers.map(({ summary }) => paperPage(summary.paper));
  return withCitedPapers(overview, keysOf(papers), (number) => `[&#91;${number}&#93;](${linkTarget(pages[number - 1] ?? '')})`);
}

function keysOf(papers: readonly RichPaper[]): string[] {
  return papers.map(({ summary }) => paperKey(summary.paper));
}

function missingHtml(papers: readonly MissingPaper[]): string {
  const items = papers.map(({ paper, title, reason }) => `<li>${link(paperPage(paper), title)}：${words(reason)}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function words(text: string): string {
  return escapeHtml(lineText(text));
}

/** Addresses come from lists and papers: what is none of the web is no link. */
function link(url: string, label: string): string {
  return isWebUrl(url) ? `<a href="${escapeHtml(url)}">${words(label)}</a>` : words(label);
}

function textOf({ title, url, overview, papers, missing }: RichDigest): string {
  const parts = [
    [title, ...(url === undefined ? [] : [url])].join('\n'),
    ...(overview === undefined
      ? []
      : [`【${overview.heading}】\n${plainText(withCitedPapers(overview, keysOf(papers), (number) => `[${number}]`))}`]),
    ...papers.map(({ summary, facts, sections }, index) =>
      [
        `${index + 1}. ${summary.title}`,
        [facts, paperPage(summary.paper)].filter((part) => part !== '').join(' · '),
        ...sections.map(({ heading, text }) => `【${heading}】\n${plainText(text)}`),
      ].join('\n'),
    ),
    ...(missing === undefined || missing.papers.length === 0
      ? []
      : [`【${missing.heading}】\n${missing.papers.map((each) => `${each.title}：${each.reason}`).join('\n')}`]),
  ];
  return fileText(`${parts.join('\n\n')}\n`);
}
