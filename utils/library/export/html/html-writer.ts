import type { ExportOptions, OneFileWriter } from '@/utils/library/export/export-options';
import { lineText } from '@/utils/library/export/text/file-text';
import { escapeHtml } from './escape-html';
import { HTML_STYLE } from './html-style';
import { languageOf, paperHtml, titleHtml } from './paper-html';

/** Nothing is loaded and nothing is run, whatever a text should get past the writing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One page that stands alone and can be printed, formulas in MathML. Its contents come last, for only then the titles are known; the style shows
 * them first on a screen.
 */
export function createHtmlWriter({ day, hasEvidence }: ExportOptions): OneFileWriter {
  const titles: string[] = [];
  return {
    head: () => headOf(`论文侧读 · ${lineText(day)}`),
    entry(saved) {
      titles.push(saved.summaries[0].title);
      return paperHtml(saved, titles.length, hasEvidence);
    },
    tail: () => `</main>\n${titles.length > 1 ? contents(titles) : ''}</body>\n</html>\n`,
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

function contents(titles: readonly string[]): string {
  const items = titles.map((title, index) => {
    // A link in a title would end the one around it.
    const words = titleHtml(title).replace(/<\/?a\b[^>]*>/g, '');
    return `<li><a href="#p${index + 1}"${languageOf(title)}>${words || '—'}</a></li>`;
  });
  return `<nav aria-label="目录">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`;
}
