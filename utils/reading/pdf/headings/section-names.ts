const certain =
  /^(?:abstract|introduction|conclusions?|references|bibliography|literature cited|acknowledge?ments?|appendi(?:x|ces)|supplementary materials?|supplemental materials?|supporting information|related works?|discussions?)$/i;

const likely =
  /^(?:(?:concluding|final) remarks|conclusions? and (?:future work|outlook|discussions?)|summary(?: and (?:conclusions?|outlook|discussions?))?|results(?: and (?:discussions?|analysis))?|discussions? and conclusions?|background|preliminaries|motivation|overview|methods?|methodology|approach|materials? and methods|experiments?|experimental (?:setup|results)|evaluation|analysis|implementation(?: details)?|limitations?(?: and future work)?|future work|broader impacts?(?: statement)?|(?:ethics|ethical|reproducibility|impact|data availability|code availability) ?(?:statement|considerations)?|data and code availability|author contributions?(?: statement)?|contributors|competing interests?|conflicts? of interests?|funding|contents|notations?|nomenclature|biograph(?:y|ies)|keywords|index terms)$/i;

const small = /^\p{Ll}/u;

/** Well-known names: a line that is one of them and nothing else is a heading. The label of an axis begins with a small letter. */
export function isSectionName(heading: string): boolean {
  return heading.length < 60 && !small.test(heading) && certain.test(bare(heading));
}

/** The same where the line is set apart from the text as well. */
export function isLikelySectionName(heading: string): boolean {
  return heading.length < 60 && !small.test(heading) && (certain.test(bare(heading)) || likely.test(bare(heading)));
}

export function isReferencesName(heading: string): boolean {
  return /^(?:references(?: and notes| cited)?|bibliography|literature cited|works cited|参考文献)$/i.test(bare(heading));
}

export function isAbstractName(heading: string): boolean {
  return /^(?:abstract|摘要)$/i.test(bare(heading));
}

export function isAppendixName(heading: string): boolean {
  return /^(?:appendi(?:x|ces)|supplement(?:ary|al)?\b|supporting information)/i.test(heading);
}

function bare(heading: string): string {
  return heading
    .replace(/[\s.:—–-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
