import type { Random } from '@/scripts/fuzz/random';
import { absurdNumbers, latexmlClasses, oddTexts, tagNames } from './words';

/** Elements as LaTeXML writes them, `tag.class`; grown into each other without regard to what may stand where. */
const constructs = [
  ...[
    'section.ltx_section',
    'section.ltx_subsection',
    'section.ltx_appendix',
    'section.ltx_bibliography',
    'div.ltx_abstract',
    'div.ltx_para',
  ],
  ...[
    'h2.ltx_title ltx_title_section',
    'h6.ltx_title ltx_runin ltx_title_theorem',
    'span.ltx_tag ltx_tag_section',
    'p.ltx_p',
    'span.ltx_text',
  ],
  ...[
    'div.ltx_authors',
    'span.ltx_creator ltx_role_author',
    'span.ltx_personname',
    'span.ltx_contact ltx_role_affiliation',
    'div.ltx_keywords',
  ],
  ...['span.ltx_note ltx_role_footnote', 'span.ltx_note_outer', 'span.ltx_note_content', 'sup.ltx_note_mark', 'cite.ltx_cite', 'a.ltx_ref'],
  ...['table.ltx_equation ltx_eqn_table', 'table.ltx_equationgroup', 'tr.ltx_equation ltx_eqn_row', 'td.ltx_eqn_cell', 'math.ltx_Math'],
  ...[
    'figure.ltx_table',
    'figure.ltx_figure',
    'figure.ltx_float ltx_algorithm',
    'figcaption.ltx_caption',
    'table.ltx_tabular',
    'span.ltx_tabular',
  ],
  ...[
    'tbody.ltx_tbody',
    'tr.ltx_tr',
    'td.ltx_td',
    'th.ltx_td ltx_th ltx_th_column',
    'span.ltx_tr',
    'span.ltx_td ltx_colspan_9',
    'div.ltx_listing',
  ],
  ...['div.ltx_listingline', 'pre.ltx_verbatim', 'ul.ltx_itemize', 'ol.ltx_enumerate', 'dl.ltx_description', 'li.ltx_item', 'dt.ltx_item'],
  ...['svg.ltx_picture', 'foreignObject.', 'div.ltx_theorem', 'div.ltx_proof', 'ul.ltx_biblist', 'li.ltx_bibitem', 'span.ltx_bibblock'],
  ...[
    'div.ltx_acknowledgements',
    'span.ltx_ERROR undefined',
    'div.ltx_transformed_outer',
    'div.ltx_flex_figure',
    'sup.',
    'sub.',
    'br.ltx_break',
  ],
] as const;

const words = [
  'Beans',
  'are',
  'counted',
  'in',
  'jars',
  '3',
  '12.5',
  '(a)',
  'Table 1',
  'see',
  'https://github.com/bean/jar',
  'co-',
  'ﬁnd',
  'and',
];

/** A page that no converter ever wrote, out of the pieces that converters write. */
export function growPage(random: Random): string {
  const title = `<h1 class="ltx_title ltx_title_document">${growText(random)}</h1>`;
  let body = '';
  const size = random.few(120);
  for (let count = 0; count < size; count += 1) body += grow(random, random.below(9));
  return `<!DOCTYPE html><html><head><title>${growText(random)}</title></head><body><article class="ltx_document">${title}${body}</article></body></html>`;
}

function grow(random: Random, depth: number): string {
  if (depth <= 0) return growText(random);
  const [tag = '', name = ''] = element(random);
  let inner = '';
  for (let count = random.below(4); count >= 0; count -= 1) inner += grow(random, depth - 1 - random.below(2));
  return `<${tag} class="${name}"${attributes(tag, random)}>${inner}</${tag}>`;
}

function element(random: Random): string[] {
  if (random.chance(0.04)) return [random.pick(tagNames), random.pick(latexmlClasses)];
  return random.pick(constructs).split('.');
}

function attributes(tag: string, random: Random): string {
  if (tag === 'math')
    return ` alttext="${random.pick(['x_{i}', '\\frac{a}{b}', '', ...oddTexts])}" display="${random.pick(['block', 'inline'])}"`;
  if (tag === 'a')
    return ` href="${random.pick(['#S1', '#bib.bib1', '#', '', 'https://github.com/bean/jar', 'javascript:alert(1)', '//x', 'https://['])}"`;
  if ((tag === 'td' || tag === 'th') && random.chance(0.3))
    return ` ${random.pick(['colspan', 'rowspan'])}="${random.pick(absurdNumbers)}"`;
  return random.chance(0.3) ? ` id="${random.pick(['S1', 'S1.p1', 'bib.bib1', 'S1.T1', 'S1.E1', 'footnote1', 'x y', ''])}"` : '';
}

function growText(random: Random): string {
  if (random.chance(0.1)) return random.pick(oddTexts);
  return Array.from({ length: random.few(30) }, () => random.pick(words)).join(' ');
}
