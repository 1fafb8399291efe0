import type { ExportOptions, MissingPaper, OneFileWriter } from '@/utils/library/export/export-options';
import { linkTarget } from '@/utils/library/export/linked-citations';
import { lineText } from '@/utils/library/export/text/file-text';
import { paperPage } from '@/utils/paper/paper-urls';
import { escapeHtml } from './escape-html';
import { HTML_STYLE } from './html-style';
import { languageOf, paperHtml, titleHtml } from './paper-html';

/** Nothing is loaded and nothing is run, whatever a text should get past the writing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One page that stands alone and can be printed, formulas in MathML. Its contents come last, for only then the titles are known; the style shows
 * them first on a screen.
 */
export function createHtmlWriter({ day, hasEvidence, missing = [] }: ExportOptions): OneFileWriter {
  const titles: string[] = [];
  return {
    head: () => headOf(`论文侧读 · ${lineText(day)}`),
    entry(saved) {
      titles.push(saved.summaries[0].title);
      return paperHtml(saved, titles.length, hasEvidence);
    },
    tail: () => `${missingHtml(missing)}</main>\n${titles.length > 1 ? contents(titles) : ''}</body>\n</html>\n`,
  };
}

function headOf(title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="PaperPane">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main>
`;
}

function missingHtml(missing: readonly MissingPaper[]): string {
  if (missing.length === 0) return '';
  const items = missing.map(({ paper, title, reason }) => {
    const link = `<a href="${escapeHtml(linkTarget(paperPage(paper)))}"${languageOf(title)}>${escapeHtml(lineText(title))}</a>`;
    return `<li>${link} — ${escapeHtml(lineText(reason))}</li>`;
  });
  return `<section>\n<h2>没有完成的论文</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>\n`;
}

function contents(titles: readonly string[]): string {
  const items = titles.map((title, index) => {
    // A link in a title would end the one around it.
    const words = titleHtml(title).replace(/<\/?a\b[^>]*>/g, '');
    return `<li><a href="#p${index + 1}"${languageOf(title)}>${words || '—'}</a></li>`;
  });
  return `<nav aria-label="目录">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`;
}
