/** What an element of a LaTeXML page (by class) or of any other page (by tag) is to a reader; everything else is transparent inline markup. */
export type ElementRole =
  | 'skipped'
  | 'bibliography'
  | 'note'
  | 'section'
  | 'abstract'
  | 'acknowledgements'
  | 'title'
  | 'equation'
  | 'tabular'
  | 'listing'
  | 'figure'
  | 'caption'
  | 'list'
  | 'picture'
  | 'paragraph'
  | 'container';

/**
 * Class token → role. The order matters: an element carries several classes, the first match wins.
 * Seen on https://arxiv.org/html/2509.19271v3 and https://ar5iv.labs.arxiv.org/html/1706.03762.
 */
const roleOfClass: readonly (readonly [string, ElementRole])[] = [
  ...[
    ...['ltx_TOC', 'ltx_page_navbar', 'ltx_page_header', 'ltx_page_footer', 'ltx_rdf', 'ltx_pagination', 'ltx_phantom', 'ar5iv-footer'],
    ...['ltx_listing_data', 'ltx_authors', 'ltx_dates', 'ltx_date', 'ltx_title_document', 'ltx_graphics', 'ltx_missing_image'],
    ...['ltx_note_frontmatter', 'ltx_role_footnotemark', 'katex-html'],
  ].map((name) => [name, 'skipped'] as const),
  ['ltx_bibliography', 'bibliography'],
  ['ltx_note', 'note'],
  ...['part', 'chapter', 'section', 'appendix', 'subsection', 'subsubsection', 'paragraph', 'subparagraph', 'index', 'glossary'].map(
    (name) => [`ltx_${name}`, 'section'] as const,
  ),
  ['ltx_abstract', 'abstract'],
  ['ltx_acknowledgements', 'acknowledgements'],
  ['ltx_title', 'title'],
  ['ltx_caption', 'caption'],
  ['ltx_equation', 'equation'],
  ['ltx_equationgroup', 'equation'],
  ['ltx_tabular', 'tabular'],
  ['ltx_picture', 'picture'],
  ['ltx_figure', 'figure'],
  ['ltx_table', 'figure'],
  ['ltx_float', 'figure'],
  ['ltx_listing', 'listing'],
  ['ltx_itemize', 'list'],
  ['ltx_enumerate', 'list'],
  ['ltx_description', 'list'],
  ['ltx_p', 'paragraph'],
  ['ltx_para', 'container'],
  ['ltx_inline-para', 'container'],
];

const roleOfTag: Readonly<Record<string, ElementRole>> = {
  ...Object.fromEntries(
    ['script', 'style', 'button', 'template', 'noscript', 'nav', 'header', 'footer', 'img', 'input', 'dialog', 'iframe'].map((name) => [
      name,
      'skipped',
    ]),
  ),
  figure: 'figure',
  figcaption: 'caption',
  table: 'tabular',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'title'])),
  svg: 'picture',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  pre: 'listing',
  p: 'paragraph',
  div: 'container',
  section: 'container',
  article: 'container',
  blockquote: 'container',
};

/** `undefined` for inline markup, whose children are read as if it were not there. */
export function elementRole(element: Element): ElementRole | undefined {
  const { classList, localName } = element;
  if (localName === 'math') return element.getAttribute('display') === 'block' ? 'equation' : undefined;
  // The generated class of a short inline \verb is the same as of a whole verbatim block.
  if (classList.contains('ltx_verbatim')) return element.textContent.trim().includes('\n') ? 'listing' : undefined;
  return roleOfClass.find(([name]) => classList.contains(name))?.[1] ?? roleOfTag[localName];
}
