import { FIELDS, type FieldKey } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { Summary } from '@/utils/summary/summary';
import { linkedCitations } from './linked-citations';

/** One section of a view, as it is shown. */
export interface ViewSection {
  heading: string;
  /** Markdown that cites passages. */
  text: string;
}

/** The card's fields in a view's order; those that the model did not write are left out. */
export function viewSections({ card }: Pick<Summary, 'card'>, fields: readonly FieldKey[]): ViewSection[] {
  return fields.flatMap((key) => (card[key] === undefined ? [] : [{ heading: FIELDS[key].heading, text: card[key] }]));
}

/** A view as Markdown: title, sections under headings, citations as links. */
export function viewMarkdown(summary: Summary, sections: readonly ViewSection[]): string {
  const parts = sections.map(({ heading, text }) => `## ${heading}\n\n${linkedCitations(text, summary.receipt, summary.passages)}`);
  return `${[`# ${summary.title}`, ...parts].join('\n\n')}\n`;
}

/** The same in plain words, without signs and citations, for where Markdown is not read. */
export function viewText(summary: Summary, sections: readonly ViewSection[]): string {
  return `${[summary.title, ...sections.map(({ heading, text }) => `【${heading}】\n${plainText(text)}`)].join('\n\n')}\n`;
}
