/** What can stand within itself: how one level opens and closes. */
const nests = {
  div: ['<div>', '</div>'],
  span: ['<span class="ltx_text">', '</span>'],
  paragraph: ['<div class="ltx_para"><div class="ltx_p">', '</div></div>'],
  list: ['<ul class="ltx_itemize"><li class="ltx_item">bean', '</li></ul>'],
  table: ['<table class="ltx_tabular"><tr><td>1</td><td>', '</td></tr></table>'],
  'span table': [
    '<span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td">1</span><span class="ltx_td">',
    '</span></span></span>',
  ],
  math: ['<math display="block"><mrow>', '</mrow></math>'],
  mrow: ['<mrow>', '</mrow>'],
  note: ['<span class="ltx_note ltx_role_footnote"><span class="ltx_note_content">a', '</span></span>'],
  section: ['<section class="ltx_section"><h2 class="ltx_title"><span class="ltx_tag">1</span>Jar</h2>', '</section>'],
  figure: ['<figure class="ltx_figure"><figcaption class="ltx_caption">Figure 1: a</figcaption>', '</figure>'],
  'table float': [
    '<figure class="ltx_table"><figcaption class="ltx_caption">Table 1: a</figcaption><table class="ltx_tabular"><tr><td>1</td><td>',
    '</td></tr></table></figure>',
  ],
  picture: ['<svg class="ltx_picture"><foreignObject><p class="ltx_p">', '</p></foreignObject></svg>'],
  quote: ['<blockquote>', '</blockquote>'],
  raised: ['<sup>', '</sup>'],
  cite: ['<cite class="ltx_cite">(', ')</cite>'],
  equation: ['<div class="ltx_equation"><math alttext="a" display="block"></math>', '</div>'],
  listing: ['<div class="ltx_listing"><div class="ltx_listingline">a', '</div></div>'],
  verbatim: ['<div class="ltx_verbatim">a\n', '</div>'],
  bold: ['<b>', '</b>'],
  abstract: ['<div class="ltx_abstract">', '</div>'],
  bibliography: ['<section class="ltx_bibliography"><ul class="ltx_biblist"><li class="ltx_bibitem">', '</li></ul></section>'],
} as const;

export type Nest = keyof typeof nests;

export const nestNames = Object.keys(nests) as Nest[];

/** One construct within itself, `depth` times; without a LaTeXML root the page is read like every other article. */
export function nestedPage(nest: Nest, depth: number, isLatexml = true): string {
  const [open, close] = nests[nest];
  const inner = `${open.repeat(depth)}beans in a jar${close.repeat(depth)}`;
  const body = isLatexml ? `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">Jars</h1>${inner}</article>` : inner;
  return `<!DOCTYPE html><html><head><title>Jars</title></head><body>${body}<p class="ltx_p">The last words.</p></body></html>`;
}
