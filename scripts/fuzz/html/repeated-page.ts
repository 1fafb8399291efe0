/** One construct over and over: what grows faster than the page shows here. */
const repeats = {
  'rows of a table': [
    '<figure class="ltx_table" id="T1"><table class="ltx_tabular"><tbody>',
    '<tr class="ltx_tr"><td class="ltx_td">jar #</td><td class="ltx_td">12.5</td><td class="ltx_td">0.5</td></tr>',
    '</tbody></table><figcaption class="ltx_caption">Table 1: Beans.</figcaption></figure>',
  ],
  'cells of a row': ['<table class="ltx_tabular"><tr class="ltx_tr">', '<td class="ltx_td">#</td>', '</tr></table>'],
  'cells that span': [
    '<table class="ltx_tabular"><tbody>',
    '<tr><td rowspan="1000" colspan="1000">#</td><td rowspan="200">b</td></tr>',
    '</tbody></table>',
  ],
  'words of a paragraph': ['<p class="ltx_p">', 'bean # is round and ', '</p>'],
  'text nodes of a paragraph': ['<p class="ltx_p">', 'a<!-- -->', '</p>'],
  footnotes: [
    '<p class="ltx_p">',
    'a<span class="ltx_note ltx_role_footnote" id="n#"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content">bean</span></span></span> ',
    '</p>',
  ],
  cites: ['<p class="ltx_p">', '<cite class="ltx_cite">[<a class="ltx_ref" href="#bib.bib#">#</a>]</cite> ', '</p>'],
  formulas: ['<p class="ltx_p">', '<math alttext="x_{#}" display="inline"></math> ', '</p>'],
  equations: [
    '<div class="ltx_para">',
    '<table class="ltx_equation"><tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="x" display="block"></math></td></tr></table>',
    '</div>',
  ],
  'rows of an equation group': [
    '<table class="ltx_equationgroup">',
    '<tbody><tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="x" display="inline"></math></td></tr></tbody>',
    '</table>',
  ],
  sections: [
    '',
    '<section class="ltx_section" id="S#"><h2 class="ltx_title ltx_title_section"><span class="ltx_tag">#</span> Jar</h2><p class="ltx_p">a</p></section>',
    '',
  ],
  headings: ['', '<h2>Jar #</h2>', ''],
  paragraphs: ['', '<p class="ltx_p" id="p#">bean</p>', ''],
  'items of a list': [
    '<ul class="ltx_itemize">',
    '<li class="ltx_item"><span class="ltx_tag ltx_tag_item">•</span><p class="ltx_p">bean</p></li>',
    '</ul>',
  ],
  figures: [
    '',
    '<figure class="ltx_figure" id="F#"><figcaption class="ltx_caption"><span class="ltx_tag">Figure #: </span>a</figcaption></figure>',
    '',
  ],
  'figures in a figure': [
    '<figure class="ltx_figure">',
    '<figure class="ltx_figure ltx_figure_panel"><figcaption class="ltx_caption">a</figcaption></figure>',
    '</figure>',
  ],
  tables: ['', '<figure class="ltx_table"><table class="ltx_tabular"><tr><td>#</td><td>b</td></tr></table></figure>', ''],
  'tables in a figure': ['<figure class="ltx_table">', '<table class="ltx_tabular"><tr><td>#</td><td>b</td></tr></table>', '</figure>'],
  'lines of a listing': ['<div class="ltx_listing">', '<div class="ltx_listingline"><span class="ltx_tag">#:</span> take</div>', '</div>'],
  'links in circles': ['', '<p class="ltx_p" id="x#">see <a class="ltx_ref" href="#x1">x#</a></p>', ''],
  'links to code': ['<p class="ltx_p">', '<a class="ltx_ref ltx_href" href="https://github.com/bean/jar#">code</a> ', '</p>'],
  references: [
    '<section class="ltx_bibliography"><ul class="ltx_biblist">',
    '<li class="ltx_bibitem" id="bib.bib#"><span class="ltx_tag">[#]</span><span class="ltx_bibblock">Bean.</span></li>',
    '</ul></section>',
  ],
  authors: [
    '<div class="ltx_authors">',
    '<span class="ltx_creator ltx_role_author"><span class="ltx_personname">Ada Bohne</span></span>',
    '</div>',
  ],
  'one author after the other': ['<div class="ltx_authors"><span class="ltx_personname">', 'Ada Bohne<sup>1</sup> ', '</span></div>'],
  errors: ['<p class="ltx_p">', '<span class="ltx_ERROR undefined">\\bean</span> ', '</p>'],
  theorems: ['', '<div class="ltx_theorem"><h6 class="ltx_title ltx_runin">Theorem #</h6></div>', ''],
  contents: ['<nav class="ltx_TOC"><ol>', '<li><a href="#S#">Jar #</a></li>', '</ol></nav>'],
  spaces: ['<p class="ltx_p">a', ' \n\t', 'b</p>'],
  entities: ['<p class="ltx_p">a', '&nbsp;&amp;', 'b</p>'],
  dollars: ['<p class="ltx_p">a', '$ ', 'b</p>'],
  'open brackets': ['<p class="ltx_p"><cite>', '(', '</cite></p>'],
  backslashes: ['<p class="ltx_p"><math alttext="', '\\', '"></math></p>'],
  'open tags': ['', '<b><i>', ''],
} as const;

export type Repeat = keyof typeof repeats;

export const repeatNames = Object.keys(repeats) as Repeat[];

/** @param isLatexml without LaTeXML's root it is read like every other article. */
export function repeatedPage(repeat: Repeat, count: number, isLatexml = true): string {
  const [before, one, after] = repeats[repeat];
  const parts: string[] = [];
  for (let number = 1; number <= count; number += 1) parts.push(one.replaceAll('#', String(number)));
  const body = `<h1 class="ltx_title ltx_title_document">Jars</h1>${before}${parts.join('')}${after}<p class="ltx_p">The last words.</p>`;
  const root = isLatexml ? `<article class="ltx_document">${body}</article>` : `<article>${body}</article>`;
  return `<!DOCTYPE html><html><head><title>Jars</title></head><body>${root}</body></html>`;
}

/** How often it must be repeated to fill that many characters. */
export function countToFill(repeat: Repeat, characters: number): number {
  return Math.ceil(characters / (repeats[repeat][1].length + 4));
}
