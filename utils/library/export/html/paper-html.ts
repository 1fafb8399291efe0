import { check } from '@/assets/messages.json';
import { numberNote } from '@/utils/library/export/evidence/number-note';
import { paperParts } from '@/utils/library/export/paper-file';
import { paperSections } from '@/utils/library/export/paper-sections';
import { fileText, lineText } from '@/utils/library/export/text/file-text';
import type { HastNode } from '@/utils/markdown/hast-node';
import { element, renderHtml } from '@/utils/markdown/render-html';
import type { ShownNumber } from '@/utils/summary/check/placed-numbers';
import { VERDICT_SIGNS } from '@/utils/summary/check/shown-verdict';
import { receiptOf } from '@/utils/summary/saved-paper';
import type { SavedPaper } from '@/utils/summary/summary';
import { escapeHtml } from './escape-html';
import { sectionHtml } from './section-html';

/**
 * A paper as an `<article>`: its title, where it comes from, every section, questions; with evidence, notes that lead there and back.
 *
 * @param index counted from 1 in the file, so that ids differ
 */
export function paperHtml(saved: SavedPaper, index: number, hasEvidence: boolean): string {
  const { summaries, exchanges, own } = saved;
  const [summary] = summaries;
  const notes: string[] = [];
  const section = (id: string, text: string, backing: typeof summary | (typeof exchanges)[number], receipt = summary.receipt) => {
    const numberMark = (number: ShownNumber): HastNode[] => {
      if (hasEvidence) notes.push(numberNote(number, backing.passages, receipt));
      return [signOf(number, hasEvidence ? { note: `n${index}-${notes.length}`, ref: `r${index}-${notes.length}` } : undefined)];
    };
    return sectionHtml({ id, text: fileText(text), backing, receipt }, { math: 'mathml', level: 3, numberMark });
  };
  const texts = paperSections(summary).map(
    ({ id, heading, text }) => `<h3>${escapeHtml(lineText(heading))}</h3>\n${section(id, text, summary)}`,
  );
  const asked = exchanges.map((exchange) => {
    const answer = section('answer', exchange.answer, exchange, receiptOf(exchange, summaries));
    return `<h4>${escapeHtml(lineText(exchange.question))}</h4>\n${answer}`;
  });
  const note = fileText(own.note ?? '').trim();
  const parts = [
    `<h2${languageOf(summary.title)}>${titleHtml(summary.title)}</h2>`,
    `<ul class="facts">${factsHtml(saved)}</ul>`,
    ...(note === '' ? [] : [`<h3>我的笔记</h3>\n<p class="as-it-stands">${escapeHtml(note)}</p>`]),
    ...texts,
    ...(asked.length === 0 ? [] : ['<h3>追问</h3>', ...asked]),
  ];
  return `<article id="p${index}">\n${[...parts, ...notesHtml(notes, index)].join('\n')}\n</article>\n`;
}

/** For the page and its contents. */
export function titleHtml(title: string): string {
  return renderHtml(lineText(title), { isInline: true, math: 'mathml' });
}

/** Papers are called in English, most of them, in a page that speaks Chinese. */
export function languageOf(title: string): string {
  return /\p{Script=Han}/u.test(title) ? '' : ' lang="en"';
}

function factsHtml(saved: SavedPaper): string {
  const { facts } = paperParts(saved.summaries[0], saved);
  const lines = facts.split('\n').map((line) => renderHtml(line.replace(/^- /, ''), { isInline: false, math: 'tex' }));
  return lines.map((line) => `<li>${line.replace(/^<p>|<\/p>$/g, '')}</li>`).join('');
}

function signOf({ verdict }: ShownNumber, ids: { note: string; ref: string } | undefined): HastNode {
  const sign: HastNode = { type: 'text', value: VERDICT_SIGNS[verdict] };
  const title = check.verdict[verdict].zh;
  const content = ids === undefined ? sign : element('a', { href: `#${ids.note}`, id: ids.ref }, [sign]);
  return element('sup', { className: ['number', verdict], title }, [content]);
}

function notesHtml(notes: readonly string[], index: number): string[] {
  if (notes.length === 0) return [];
  const items = notes.map((note, position) => {
    const at = `${index}-${position + 1}`;
    const text = renderHtml(note, { math: 'mathml', level: 4 }).replace(/^<p>|<\/p>$/g, '');
    return `<li id="n${at}">${text} <a href="#r${at}" aria-label="回到正文">↩</a></li>`;
  });
  return [`<section class="notes"><h3>数字核对</h3>\n<ol>\n${items.join('\n')}\n</ol></section>`];
}
