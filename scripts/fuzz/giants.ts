import type { CasePlace } from './fuzz-case';
import { type Nest, nestedPage, nestNames } from './html/nested-page';
import { countToFill, type Repeat, repeatedPage, repeatNames } from './html/repeated-page';
import * as giantPdf from './pdf/giant-pdf';

/** A case that is big rather than damaged. */
interface Giant extends CasePlace {
  name: string;
  /** Small enough for `npm test`. */
  isQuick: boolean;
  make(): Uint8Array;
}

const DEPTH = 10_000;
/** Browsers cut a page at about 512 levels; jsdom does not, and takes the square of the depth for its own parse: 17 s for 10,000. */
const JSDOM_DEPTH = 250;
const MEGABYTE = 1_000_000;

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html);

function nested(nest: Nest, isLatexml: boolean, lane: Giant['lane']): Giant {
  const depth = lane === 'thread' ? JSDOM_DEPTH : DEPTH;
  const name = `${nest} nested ${depth} deep${isLatexml ? '' : ' in an article'}`;
  return { name, format: 'html', lane, isQuick: lane === 'thread' && isLatexml, make: () => bytesOf(nestedPage(nest, depth, isLatexml)) };
}

function repeated(repeat: Repeat, megabytes: number, isLatexml: boolean, lane: Giant['lane']): Giant {
  const count = countToFill(repeat, megabytes * MEGABYTE);
  const name = `${count} ${repeat}${isLatexml ? '' : ' in an article'}, ${megabytes} MB`;
  return { name, format: 'html', lane, isQuick: false, make: () => bytesOf(repeatedPage(repeat, count, isLatexml)) };
}

function pdf(name: string, make: () => Uint8Array, isQuick = false): Giant[] {
  return [
    { name: `PDF: ${name}`, format: 'pdf', lane: 'thread', isQuick, make },
    { name: `PDF: ${name}, in Chromium`, format: 'pdf', lane: 'browser', isQuick: false, make },
  ];
}

const huge: readonly Repeat[] = [
  'rows of a table',
  'cells of a row',
  'words of a paragraph',
  'footnotes',
  'cites',
  'formulas',
  'spaces',
  'links in circles',
];

/** Cases 0 to `giants.length - 1` of every run. */
export const giants: readonly Giant[] = [
  ...nestNames.map((nest) => nested(nest, true, 'browser')),
  ...nestNames.map((nest) => nested(nest, true, 'thread')),
  ...(['div', 'span', 'list', 'table', 'quote', 'bold'] as const).flatMap((nest) => [
    nested(nest, false, 'browser'),
    nested(nest, false, 'thread'),
  ]),
  ...huge.map((repeat) => repeated(repeat, 50, true, 'browser')),
  ...repeatNames.map((repeat) => repeated(repeat, 5, true, 'browser')),
  // Tags that stay open nest without end in jsdom, which then takes as long as for depth.
  ...repeatNames.filter((repeat) => repeat !== 'open tags').map((repeat) => repeated(repeat, 0.3, true, 'thread')),
  ...(['rows of a table', 'paragraphs', 'headings', 'links to code', 'spaces', 'open tags'] as const).map((repeat) =>
    repeated(repeat, 5, false, 'browser'),
  ),
  ...pdf('a million objects', () => giantPdf.millionObjects(1_000_000)),
  ...pdf('100,000 pages claimed, one there', () => giantPdf.claimedPages(100_000), true),
  ...pdf('the same page 100,000 times', () => giantPdf.samePageAgain(100_000)),
  ...pdf('2,000 pages', () => giantPdf.realPages(2_000)),
  ...pdf('page tree 10,000 deep', () => giantPdf.deepPages(DEPTH), true),
  ...pdf('outline 10,000 deep', () => giantPdf.deepOutline(DEPTH), true),
  ...pdf('outline of 50,000 entries', () => giantPdf.longOutline(50_000)),
  ...pdf('one text of 2 MB', () => giantPdf.hugeItem(2 * MEGABYTE)),
  ...pdf('200,000 texts on one page', () => giantPdf.manyItems(200_000)),
  ...pdf('200,000 letters one by one', () => giantPdf.manyLetters(200_000)),
  ...pdf('arrays 100,000 deep', () => giantPdf.deepArrays(100_000), true),
  ...pdf('brackets 100,000 deep in a page', () => giantPdf.deepBrackets(100_000), true),
  ...pdf('100,000 graphics states', () => giantPdf.deepStates(100_000), true),
  ...pdf('forms that double thirty times', () => giantPdf.doublingForms(30)),
  ...pdf('a form in itself', () => giantPdf.formInItself(), true),
  ...pdf('a stream that unpacks to 200 MB', () => giantPdf.packedGiant(200)),
];
