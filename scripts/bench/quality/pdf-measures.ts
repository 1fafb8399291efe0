import { atLeast, atMost } from '@/scripts/bench/must-hold';
import type { Measure } from './measure';

/** pdf.js's text as it comes, with its line ends. */
export const PLAIN_PDFJS = 'pdfjs-eol';

const found = (label: string, column: string, mean: string): Measure => ({ label, column, worstIs: 'lowest', mean: atLeast(mean) });
const left = (label: string, column: string, mean: string): Measure => ({ label, column, worstIs: 'highest', mean: atMost(mean) });

/** The columns of the plan's PDF table and of what must hold, with the scorer's names for them. */
export const PDF_MEASURES: readonly Measure[] = [
  found('words of the body', 'body_recall', '0.997'),
  found('numbers', 'num_recall', '0.998'),
  { label: 'words glued or torn', column: 'glued', worstIs: 'highest' },
  found('words broken at a line end joined', 'dehyph_soft', '0.99'),
  found('hyphens kept that belong', 'dehyph_hard', '0.95'),
  found('left column before right', 'col_order', '0.993'),
  found('line order in running text', 'follow', '0.998'),
  found('line order in two columns', 'follow_2col', '1.00'),
  { label: 'line order worse than pdf.js', column: 'follow', worstIs: 'lowest', beyond: PLAIN_PDFJS, worst: atMost('0.000') },
  { ...left('furniture lines a page', 'noise_per_page', '0.05'), digits: 2 },
  left('running heads left', 'headers', '0.02'),
  left('page numbers left', 'page_numbers', '0.02'),
  left('arXiv stamp left', 'stamp', '0.00'),
  found('headings as Markdown headings', 'head_md', '0.95'),
  found('headings nested right', 'head_level', '0.92'),
  { ...left('accents left apart, a paper', 'accents', '1.5'), digits: 1 },
  { label: 'sentences of the HTML twin whole', column: 'twin_sent', worstIs: 'lowest' },
  { label: 'sentences of the twin in order', column: 'twin_order', worstIs: 'lowest' },
  { label: 'table cells of the twin', column: 'twin_cells', worstIs: 'lowest' },
  { label: 'table rows whole, each twin', column: 'twin_rows', worstIs: 'lowest', worst: atLeast('0.78') },
];
