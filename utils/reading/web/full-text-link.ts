/**
 * The PDF of the paper that a page describes, as OpenReview, the ACL Anthology, CVF, PMLR and most publishers name it for Google Scholar;
 * `undefined` where the page names none.
 * Rules: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. Seen on https://aclanthology.org/2023.acl-long.1/.
 */
export function fullTextLink(page: Document, url: string): string | undefined {
  const content = page.querySelector('meta[name="citation_pdf_url"]')?.getAttribute('content')?.trim();
  if (!content || !URL.canParse(content, url)) return undefined;
  const link = new URL(content, url);
  return link.protocol === 'https:' || link.protocol === 'http:' ? link.href : undefined;
}
