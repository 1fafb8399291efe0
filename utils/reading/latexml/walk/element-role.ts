/** What an element of a LaTeXML page (by class) or of any other page (by tag) is to a reader; `undefined` is transparent inline markup. */
export type ElementRole = BlockRole | InlineRole | 'skipped';

export type BlockRole =
  | 'bibliography'
  | 'contents'
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

export type InlineRole = 'formula' | 'verbatim' | 'note' | 'break' | 'citation' | 'raised' | 'lowered' | 'cell' | 'error' | 'link';

/**
 * Class → role. The order matters: an element carries several classes, and the role that stands first here wins.
 * Seen on https://arxiv.org/html/2509.19271v3 and https://ar5iv.labs.arxiv.org/html/1706.03762; the names are those of
 * https://github.com/brucemiller/LaTeXML/tree/master/lib/LaTeXML/resources/CSS.
 */
const classesOfRole: readonly (readonly [ElementRole, string])[] = [
  ['skipped', 'ltx_page_navbar ltx_page_header ltx_page_footer ltx_page_logo ltx_rdf ltx_pagination ltx_phantom ar5iv-footer'],
  [
    'skipped',
    'ltx_listing_data ltx_authors ltx_creator ltx_author_before ltx_dates ltx_date ltx_keywords ltx_title_document ltx_missing_image',
  ],
  ['skipped', 'ltx_role_footnotemark ltx_role_emailtext ltx_role_email ltx_contact ltx_graphics'],
  ['contents', 'ltx_TOC'],
  ['bibliography', 'ltx_bibliography'],
  ['note', 'ltx_note'],
  ['section', 'ltx_part ltx_chapter ltx_section ltx_appendix ltx_subsection ltx_subsubsection ltx_paragraph ltx_subparagraph'],
  ['section', 'ltx_index ltx_glossary ltx_slide'],
  ['abstract', 'ltx_abstract'],
  ['acknowledgements', 'ltx_acknowledgements'],
  ['title', 'ltx_title'],
  ['caption', 'ltx_caption'],
  ['equation', 'ltx_equation ltx_equationgroup'],
  ['tabular', 'ltx_tabular'],
  ['picture', 'ltx_picture'],
  ['listing', 'ltx_listing'],
  ['figure', 'ltx_figure ltx_table ltx_float'],
  ['list', 'ltx_itemize ltx_enumerate ltx_description'],
  ['verbatim', 'ltx_verbatim'],
  ['error', 'ltx_ERROR'],
  ['citation', 'ltx_cite'],
  ['cell', 'ltx_td ltx_tr ltx_listingline'],
  ['paragraph', 'ltx_p'],
  ['container', 'ltx_para ltx_inline-para ltx_theorem ltx_proof ltx_flex_figure ltx_flex_cell'],
];

const tagsOfRole: readonly (readonly [ElementRole, string])[] = [
  ['skipped', 'script style button template noscript nav header footer img input select textarea dialog iframe video audio canvas'],
  ['formula', 'math m:math'],
  ['figure', 'figure'],
  ['caption', 'figcaption caption'],
  ['tabular', 'table'],
  ['title', 'h1 h2 h3 h4 h5 h6'],
  ['picture', 'svg'],
  ['list', 'ul ol dl'],
  ['listing', 'pre'],
  ['paragraph', 'p'],
  ['container', 'div section article main blockquote details'],
  ['break', 'br'],
  ['citation', 'cite'],
  ['raised', 'sup'],
  ['lowered', 'sub'],
  ['cell', 'td th tr'],
  ['link', 'a'],
];

const roleOfClass = new Map(
  classesOfRole.flatMap(([role, names], rank) => names.split(' ').map((name) => [name, { role, rank }] as const)),
);
const roleOfTag = new Map(tagsOfRole.flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)));

/** Pages repeat a few hundred combinations of tag and classes thousands of times; a hostile one may hold a million of them. */
const known = new Map<string, Map<string | null, ElementRole | undefined>>();
const MOST_KNOWN = 5_000;

/** `undefined` for inline markup, whose children are read as if it were not there. */
export function elementRole(element: Element): ElementRole | undefined {
  const { localName } = element;
  const classes = element.getAttribute('class');
  const ofTag = known.get(localName) ?? new Map<string | null, ElementRole | undefined>();
  const role = ofTag.get(classes);
  if (role !== undefined || ofTag.has(classes)) return role;
  if (known.size + ofTag.size >= MOST_KNOWN) known.clear();
  known.set(localName, ofTag);
  const found = roleOf(localName, classes ?? '');
  ofTag.set(classes, found);
  return found;
}

function roleOf(tag: string, classes: string): ElementRole | undefined {
  const names = classes.split(/\s+/);
  // LaTeXML's HTML 4 pages show formulas as pictures with the TeX as `alt`.
  if (tag === 'img') return names.includes('ltx_Math') ? 'formula' : 'skipped';
  if (names.includes('ltx_note') && isForm(names)) return 'skipped';
  const [first] = names
    .map((name) => roleOfClass.get(name))
    .filter((known) => known !== undefined)
    .sort((a, b) => a.rank - b.rank);
  return first?.role ?? roleOfTag.get(tag);
}

/** What a publisher's form asks for becomes notes as well: `copyright: acmlicensed`, `shortheadings: …` (https://ar5iv.labs.arxiv.org/html/2101.03961). */
const formRole =
  /^ltx_role_(?:copyright\w*|doi|isbn|issn|price|journal\w*|conference|booktitle|submissionid|(?:short)?headings?|volume|number|year|article\w*|publication\w*|acm\w*|ccs\w*|received|editors?|preprint|arxiv|subjclass|pubnote)$/;

function isForm(names: string[]): boolean {
  if (names.some((name) => /^ltx_role_(?:footnote|footnotetext|thanks|facilit(?:y|ies)|software)$/.test(name))) return false;
  return names.includes('ltx_note_frontmatter') || names.some((name) => formRole.test(name));
}

const inlineRoles: ReadonlySet<ElementRole> = new Set<InlineRole>([
  ...(['formula', 'verbatim', 'note', 'break', 'citation', 'raised', 'lowered', 'cell', 'error', 'link'] as const),
]);

export function isBlockRole(role: ElementRole | undefined): role is BlockRole {
  return role !== undefined && role !== 'skipped' && !inlineRoles.has(role);
}
