import { keepSelection } from '@/utils/browser/digest/list-papers';
import { readEntries } from '@/utils/browser/library/catalogue';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { parsePaperKey } from '@/utils/paper/paper-address';

/**
 * @param name of the digest; empty: papers of one's own choice
 * @returns the digest's id, absent where none of the papers can be in one; and how many cannot: papers of other pages
 */
export async function keepAsDigest(keys: readonly string[], name: string): Promise<{ id?: string; left: number }> {
  const entries = await readEntries(keys);
  const papers = keys.flatMap((key) => entries.get(key) ?? []).flatMap((entry) => digestPaper(entry) ?? []);
  const left = keys.length - papers.length;
  return papers.length === 0 ? { left } : { id: await keepSelection(name, papers), left };
}

function digestPaper({ key, title, authors, date }: CatalogueEntry): DigestPaper | undefined {
  const paper = parsePaperKey(key);
  if (paper?.source !== 'arxiv') return undefined;
  return { paper, title, ...(authors === undefined ? {} : { authors: authors.split(', ') }), ...(date === undefined ? {} : { date }) };
}
