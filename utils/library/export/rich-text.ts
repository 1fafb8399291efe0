import type { Summary } from '@/utils/summary/summary';
import { escapeHtml } from './html/escape-html';
import { sectionHtml } from './html/section-html';
import { fileText, lineText } from './text/file-text';
import { type ViewSection, viewText } from './view-file';

/**
 * A view for the clipboard. `html` has structure and links and no style, so that it takes the look of where it is pasted; formulas are TeX between
 * dollars, for WeChat and Notion drop MathML or show it twice, and Word takes no HTML for a formula. `text` is for where only words are taken.
 */
export function richText(summary: Summary, sections: readonly ViewSection[]): { html: string; text: string } {
  const parts = sections.map(({ heading, text }) => {
    const section = { id: '', text: fileText(text), backing: summary, receipt: summary.receipt };
    return `<h2>${escapeHtml(lineText(heading))}</h2>\n${sectionHtml(section, { math: 'tex', level: 2 })}`;
  });
  const html = [`<h1>${escapeHtml(lineText(summary.title))}</h1>`, ...parts].join('\n');
  return { html, text: fileText(viewText(summary, sections)) };
}
