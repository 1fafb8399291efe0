import { check, cite } from '@/assets/messages.json';
import { linkTarget } from '@/utils/library/export/linked-citations';
import { lineText } from '@/utils/library/export/text/file-text';
import type { Receipt } from '@/utils/reading/receipt';
import type { Evidence } from '@/utils/summary/check/checked-number';
import { operationText } from '@/utils/summary/check/operation-text';
import type { ShownNumber } from '@/utils/summary/check/placed-numbers';
import { VERDICT_SIGNS } from '@/utils/summary/check/shown-verdict';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import type { Backing } from '@/utils/summary/summary';

/** A sentence of a paper is rarely longer; a table's row may be. */
const LONGEST_QUOTE = 400;

/**
 * What the paper says to a number, as one line of Markdown: `✓ 28.4：与论文一致。“…” — 表格 Table 2 · 4 Results，[原文](https://…)`. In Chinese,
 * as the cards are, with the words that the pages use.
 */
export function numberNote(number: ShownNumber, passages: Backing['passages'], receipt: Receipt | undefined): string {
  const { verdict, evidence, operands = [], operation, doubt } = number;
  const calculation =
    operation && operationText(operation, operands, number.text, (result) => check.counted.zh.replace('{{result}}', result));
  const why = doubt === undefined ? [] : [check.doubt[doubt].zh];
  const places = [...(evidence === undefined ? [] : [evidence]), ...operands].map((one) => placeText(one, passages, receipt));
  const said = `${VERDICT_SIGNS[verdict]} ${lineText(number.text)}：${check.verdict[verdict].zh}${calculation ? `（${lineText(calculation)}）` : ''}。`;
  return [said, ...why, [...new Set(places)].join('；')].filter((part) => part !== '').join(' ');
}

function placeText({ passage: id, quote }: Evidence, passages: Backing['passages'], receipt: Receipt | undefined): string {
  const words = lineText(quote);
  const short = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).toWellFormed()}…` : words;
  const passage = passages[id];
  // What Hugging Face says stands in no passage.
  if (passage === undefined) return short === '' ? '' : `“${short}”${id === '' ? ' — Hugging Face' : ''}`;
  const { kind, label, section, page } = passage;
  const name = [`${cite.kind[kind].zh} ${label ?? id}`, section, page === undefined ? '' : cite.page.zh.replace('{{page}}', String(page))];
  const url = receipt && passageUrl(receipt, passage);
  const link = url === undefined ? '' : `，[原文](${linkTarget(url)})`;
  return `“${short}” — ${name
    .map(lineText)
    .filter((part) => part !== '')
    .join(' · ')}${link}`;
}
