import { atLeast, atMost } from '@/scripts/bench/must-hold';
import type { Measure } from './measure';

/** The scorer's own best possible reading of a page. */
export const REACHABLE = 'ceiling';

const found = (label: string, column: string, mean?: string, worst?: string): Measure => ({
  label,
  column,
  worstIs: 'lowest',
  ...(mean === undefined ? {} : { mean: atLeast(mean) }),
  ...(worst === undefined ? {} : { worst: atLeast(worst) }),
});

const none = (label: string, column: string): Measure => ({
  label,
  column,
  worstIs: 'highest',
  beyond: REACHABLE,
  mean: atMost('0.000'),
  worst: atMost('0.000'),
});

/** The columns of the plan's HTML table and of what must hold, with the scorer's names for them. */
export const HTML_MEASURES: readonly Measure[] = [
  found('prose', 'prose', '1.00', '0.99'),
  found('sentences undisturbed', 'prose_clean', '0.999', '0.99'),
  found('words not glued or torn', 'prose_ws'),
  found('sentences in boxes', 'boxed'),
  found('formulas as TeX', 'formulas', '1.00', '0.995'),
  found('display math', 'display', '1.00', '0.995'),
  none('formulas doubled', 'tex_twice'),
  none('formulas escaped', 'tex_escaped'),
  none('formulas flattened', 'flat_only'),
  found('table cells', 'cells', '0.999', '0.99'),
  found('rows whole', 'rows', '0.995', '0.98'),
  found('cells in their column', 'cols', '0.995', '0.9'),
  found('footnotes', 'footnotes', '1.00', '0.99'),
  found('captions', 'captions', '1.00', '0.99'),
  found('listings', 'code', '1.00', '0.99'),
  found('headings', 'headings', '1.00', '1.00'),
  found('headings as Markdown', 'head_md'),
  found('headings at the right level', 'head_level', '1.00', '1.00'),
  found('title', 'title', '1.00', '1.00'),
  none('bibliography kept', 'bib'),
  none('contents list kept', 'toc_dup'),
  none('page furniture, strings', 'noise'),
  none('alt texts', 'alt_noise'),
  none('base64, characters', 'data_uri'),
  { label: 'tokens against what is needed', column: 'tok_ratio', worstIs: 'highest', mean: atMost('1.03'), worst: atMost('1.1') },
];
